package org.dateline.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * What is wrong with a user's gazetteer: the problems of the first lines, and how many there are.
 */
public final class RowProblems {
  /** So many are kept to be told. */
  public static final int MOST = 20;

  private static final Comparator<Problem> ORDER =
      Comparator.comparingLong(Problem::line).thenComparingLong(Problem::number);

  private final PriorityQueue<Problem> first = new PriorityQueue<>(ORDER.reversed());
  private long count;

  RowProblems() {}

  private record Problem(long line, long number, String text) {}

  /** Notes a problem; line 0 is the file as a whole. */
  void add(long line, String text) {
    first.add(new Problem(line, count++, text));
    if (first.size() > MOST) {
      first.remove();
    }
  }

  /** How many there are, also of those that are not kept. */
  public long count() {
    return count;
  }

  /**
   * The first by line, each in one line.
   *
   * @param line how a line is called: `line` or `row`
   */
  public List<String> told(String line) {
    List<Problem> sorted = new ArrayList<>(first);
    sorted.sort(ORDER);
    return sorted.stream()
        .map(
            problem ->
                problem.line() == 0
                    ? problem.text()
                    : "%s %d: %s".formatted(line, problem.line(), problem.text()))
        .toList();
  }
}
