package org.dateline.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dateline.store.ManifestDiff;
import org.dateline.store.ManifestDiff.Change;
import org.dateline.store.OutputFolder;
import org.dateline.store.PublicationLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** `dateline diff`: says what changed between two publications. */
@Command(
    name = "diff",
    description =
        "Shows which days of which tables differ between two publications, and their rows before and"
            + " after. Reads the two manifests alone, so also publications whose files are gone can"
            + " be compared. Starts no Spark.",
    customSynopsis = "dateline diff OUT N M",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class DiffCommand implements Callable<Integer> {
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

  DiffCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    OutputFolder folder = output.folder("OUT N M", "N", before, "M", after);
    PublicationLog log = PublicationLog.of(folder);
    ManifestDiff diff = ManifestDiff.of(log.manifest(before), log.manifest(after));
    if (!diff.changes().isEmpty()) {
      out.printf(LINE, "table", "day", "rows in " + before, "rows in " + after);
    }
    diff.changes().forEach(this::print);
    out.printf(
        Locale.ROOT,
        "%,d tables differ, %,d are the same%n",
        diff.changes().stream().map(Change::table).distinct().count(),
        diff.same());
    out.flush();
    return ExitCodes.DONE;
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
