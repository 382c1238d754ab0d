package org.dateline.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.report.Colours;
import org.dateline.report.Look;
import org.dateline.report.RowChanges;
import org.dateline.store.ManifestDiff;
import org.dateline.store.ManifestDiff.Change;
import org.dateline.store.RowDiff;
import org.dateline.table.Contract;
import org.dateline.table.Tables;
import picocli.CommandLine.Help.Ansi;

/** The rows that differ between two publications, table by table, so many of each. */
record RowsShown(RowDiff diff, int limit, PrintStream out) {

  void print(ManifestDiff changed) {
    Map<String, List<Change>> tables = new LinkedHashMap<>();
    for (Change change : changed.changes()) {
      tables.computeIfAbsent(change.table(), name -> new ArrayList<>()).add(change);
    }
    tables.forEach(this::print);
  }

  private void print(String table, List<Change> changes) {
    out.println(table + days(changes));
    Optional<Contract> contract = Tables.named(table);
    if (contract.isEmpty()) {
      out.println("  this version of Dateline knows no such table");
      return;
    }
    Colours colours = Ansi.AUTO.enabled() ? Colours.TERMINAL : Colours.NONE;
    long differ =
        diff.read(
            contract.get(),
            changes,
            limit,
            row -> out.println("  " + RowChanges.line(row, colours)));
    if (differ > limit) {
      out.printf(
          Locale.ROOT,
          "  and %,d more rows; --limit shows more than the first %,d, up to %,d%n",
          differ - limit,
          limit,
          Look.MOST);
    }
  }

  private static String days(List<Change> changes) {
    Change first = changes.get(0);
    return switch (first.kind()) {
      case ADDED -> ", added";
      case REMOVED -> ", removed";
      case CHANGED ->
          first
              .day()
              .map(day -> ", days that differ: %d, the first %s".formatted(changes.size(), day))
              .orElse("");
    };
  }
}
