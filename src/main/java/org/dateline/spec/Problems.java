package org.dateline.spec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.dateline.error.Fault;
import org.dateline.error.UserException;

/** All that is wrong with one spec file, to be told at once. */
final class Problems {
  private record Problem(int line, String text) {}

  private final List<Problem> problems = new ArrayList<>();

  /** Notes a problem of the key at the path; the line counts from 1. */
  void add(int line, String path, String text) {
    problems.add(new Problem(line, (path.isEmpty() ? "" : path + ": ") + text));
  }

  /**
   * Returns if there is no problem.
   *
   * @throws UserException with every problem, in the order of the lines
   */
  void check(String name) {
    if (problems.isEmpty()) {
      return;
    }
    String list =
        problems.stream()
            .sorted(Comparator.comparingInt(Problem::line))
            .map(problem -> "  line " + problem.line() + ": " + problem.text())
            .collect(Collectors.joining("\n"));
    String many = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
    throw new UserException(
        Fault.USAGE,
        "Cannot use the job spec "
            + name
            + ": "
            + many
            + ".\n"
            + list
            + "\nA spec holds every key and no other; jobs/daily.yaml shows them all.");
  }
}
