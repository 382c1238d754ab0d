package org.dateline.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows of a user's gazetteer that say two things of the same words, or one thing twice. */
final class RowConflicts {
  /** Rows of one alias, so that looking it up costs no more. */
  static final int MOST_OF_ALIAS = 1_000;

  private final List<UserName> rows;
  private final List<Long> lines;
  private final RowProblems problems;

  RowConflicts(List<UserName> rows, List<Long> lines, RowProblems problems) {
    this.rows = rows;
    this.lines = lines;
    this.problems = problems;
  }

  /** Notes each row that does not agree with an earlier one, with the first of these. */
  void find() {
    Map<String, List<Integer>> byKey = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      byKey.computeIfAbsent(rows.get(i).alias().folded(), key -> new ArrayList<>(1)).add(i);
    }
    byKey.values().stream().filter(same -> same.size() > 1).forEach(this::compare);
  }

  private void compare(List<Integer> same) {
    if (same.size() > MOST_OF_ALIAS) {
      int beyond = same.get(MOST_OF_ALIAS);
      problems.add(
          lines.get(beyond),
          "alias \"%s\" has more than %,d rows"
              .formatted(rows.get(beyond).alias().written(), MOST_OF_ALIAS));
      return;
    }
    for (int at = 1; at < same.size(); at++) {
      compare(same, at);
    }
  }

  private void compare(List<Integer> same, int at) {
    UserName row = rows.get(same.get(at));
    for (int earlier : same.subList(0, at)) {
      UserName other = rows.get(earlier);
      if (row.equals(other)) {
        problems.add(lines.get(same.get(at)), "repeats line " + lines.get(earlier));
        return;
      }
      if (row.meets(other) && !row.entity().id().equals(other.entity().id())) {
        problems.add(
            lines.get(same.get(at)),
            "alias \"%s\" means %s, and %s in line %d, in the same articles; one of them wants another priority, language, or days"
                .formatted(
                    row.alias().written(),
                    row.entity().id(),
                    other.entity().id(),
                    lines.get(earlier)));
        return;
      }
    }
  }
}
