package org.dateline.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.report.Look;
import org.dateline.spec.Nearest;
import org.dateline.store.Manifest;
import org.dateline.store.ManifestDiff;
import org.dateline.store.ManifestDiff.Change;
import org.dateline.store.OutputFolder;
import org.dateline.store.PublicationLog;
import org.dateline.store.RowDiff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `dateline diff`: says what changed between two publications. */
@Command(
    name = "diff",
    description =
        "Shows which days of which tables differ between two publications, and their rows before and"
            + " after. Reads the two manifests alone, so also publications whose files are gone can"
            + " be compared. With --rows it shows the rows themselves: - only in N, + only in M,"
            + " ~ changed. Starts no Spark.",
    customSynopsis = "dateline diff OUT N M [--table=NAME] [--rows [--limit=N]]",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class DiffCommand implements Callable<Integer> {
  private static final int STANDARD_LIMIT = 20;

  private static final String LINE = "%-20s  %-10s  %15s  %15s%n";

  private final PrintStream out;

  @Mixin private OutputArgument output;

  @Parameters(
      index = "1",
      paramLabel = "N",
      arity = "0..1",
      description = "The publication before.")
  private Integer before;

  @Parameters(index = "2", paramLabel = "M", arity = "0..1", description = "The publication after.")
  private Integer after;

  @Option(
      names = "--table",
      paramLabel = "NAME",
      description = "Look at this table alone. Without it: at all.")
  private String table;

  @Option(
      names = "--rows",
      description = "Show the rows that differ. Reads the files of the days that differ.")
  private boolean rows;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description =
          "With --rows, most rows to show of a table. Without it: " + STANDARD_LIMIT + ".")
  private Integer limit;

  DiffCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    OutputFolder folder = output.folder("OUT N M", "N", before, "M", after);
    checkLimit();
    PublicationLog log = PublicationLog.of(folder);
    Manifest old = log.manifest(before);
    Manifest now = log.manifest(after);
    ManifestDiff diff = ManifestDiff.of(old, now);
    if (table != null) {
      diff = diff.only(known(old, now));
    }
    if (rows) {
      new RowsShown(new RowDiff(folder, old, now), limit == null ? STANDARD_LIMIT : limit, out)
          .print(diff);
    } else {
      print(diff);
    }
    out.printf(
        Locale.ROOT,
        "%,d tables differ, %,d are the same%n",
        diff.changes().stream().map(Change::table).distinct().count(),
        diff.same());
    out.flush();
    return ExitCodes.DONE;
  }

  private void checkLimit() {
    if (limit != null && !rows) {
      throw new UserException(Fault.USAGE, "Cannot start: --limit belongs to --rows.");
    }
    if (limit != null && (limit < 1 || limit > Look.MOST)) {
      throw new UserException(
          Fault.USAGE,
          "Cannot show %d rows: --limit is from 1 to %,d.".formatted(limit, Look.MOST));
    }
  }

  private String known(Manifest old, Manifest now) {
    Set<String> names = new TreeSet<>();
    old.tables().forEach(published -> names.add(published.name()));
    now.tables().forEach(published -> names.add(published.name()));
    if (!names.contains(table)) {
      throw new UserException(
          Fault.USAGE,
          "Cannot compare table %s: neither publication has it%s"
              .formatted(table, Nearest.hint(table, names)));
    }
    return table;
  }

  private void print(ManifestDiff diff) {
    if (!diff.changes().isEmpty()) {
      out.printf(LINE, "table", "day", "rows in " + before, "rows in " + after);
    }
    diff.changes().forEach(this::print);
  }

  private void print(Change change) {
    String day =
        switch (change.kind()) {
          case ADDED -> "added";
          case REMOVED -> "removed";
          case CHANGED -> change.day().map(LocalDate::toString).orElse("all");
        };
    out.printf(LINE, change.table(), day, count(change.rowsBefore()), count(change.rowsAfter()));
  }

  private static String count(long rows) {
    return String.format(Locale.ROOT, "%,d", rows);
  }
}
