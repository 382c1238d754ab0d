package org.dateline.report;

import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.table.RowChange;

/** Rows that differ, as one line each. */
public final class RowChanges {
  /** Of a cell; texts of articles are longer. */
  private static final int CELL = 60;

  private static final String NULL = "null";

  private RowChanges() {}

  /**
   * A row that is gone after `-`, one that is new after `+`, and after `~` the key of one that
   * changed and the columns that did, old → new.
   */
  public static String line(RowChange change, Colours colours) {
    if (change.after().isEmpty()) {
      return colours.gone("- " + cells(change.before()));
    }
    if (change.before().isEmpty()) {
      return colours.added("+ " + cells(change.after()));
    }
    return "~ %s: %s"
        .formatted(
            change.table().order().stream()
                .map(name -> cell(name, change.after().get(name)))
                .collect(Collectors.joining(" ")),
            change.columns().stream()
                .map(name -> changed(change, name, colours))
                .collect(Collectors.joining(", ")));
  }

  private static String changed(RowChange change, String name, Colours colours) {
    String before = change.before().getOrDefault(name, NULL);
    String after = change.after().getOrDefault(name, NULL);
    int same = same(before, after);
    return "%s %s → %s"
        .formatted(
            name, colours.gone(shownFrom(before, same)), colours.added(shownFrom(after, same)));
  }

  /** How long the beginning is that two texts share and of which so much need not be shown. */
  private static int same(String before, String after) {
    int shorter = Math.min(before.length(), after.length());
    int same = 0;
    while (same < shorter && before.charAt(same) == after.charAt(same)) {
      same++;
    }
    int cut = Math.max(0, same - CELL / 2);
    return cut > 0 && Character.isLowSurrogate(before.charAt(cut)) ? cut - 1 : cut;
  }

  private static String shownFrom(String value, int begin) {
    return (begin > 0 ? "…" : "") + shown(value.substring(begin));
  }

  private static String cells(Map<String, String> row) {
    return row.entrySet().stream()
        .map(cell -> cell(cell.getKey(), cell.getValue()))
        .collect(Collectors.joining(" "));
  }

  private static String cell(String name, String value) {
    return name + "=" + shown(value);
  }

  private static String shown(String value) {
    return Shown.line(value, CELL);
  }
}
