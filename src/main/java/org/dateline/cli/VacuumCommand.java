package org.dateline.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.store.OutputFolder;
import org.dateline.store.Vacuum;
import org.dateline.store.Vacuum.Leftover;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** `dateline vacuum`: deletes the files of old publications. */
@Command(
    name = "vacuum",
    description =
        "Deletes the files of old publications that no kept one names, and folders of runs that"
            + " never published and began a day ago or earlier. The log stays whole. Starts no"
            + " Spark.",
    customSynopsis =
        "dateline vacuum OUT [--keep=N] [--keep-hours=H] [--below-floor]" + " [--dry-run]",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class VacuumCommand implements Callable<Integer> {
  private static final int LEAST_KEPT = 7;
  private static final int LEAST_HOURS = 72;

  private final PrintStream out;

  @Mixin private OutputArgument output;

  @Option(
      names = "--keep",
      paramLabel = "N",
      defaultValue = "" + LEAST_KEPT,
      description = "So many of the newest publications are kept. Without it: ${DEFAULT-VALUE}.")
  private int keep;

  @Option(
      names = "--keep-hours",
      paramLabel = "H",
      defaultValue = "" + LEAST_HOURS,
      description =
          "And all that readers found as the newest within so many hours. Without it:"
              + " ${DEFAULT-VALUE}.")
  private int keepHours;

  @Option(
      names = "--below-floor",
      description =
          "Let --keep be below "
              + LEAST_KEPT
              + " and --keep-hours below "
              + LEAST_HOURS
              + ", although readers may still be at work on what then goes.")
  private boolean belowFloor;

  @Option(names = "--dry-run", description = "Only shows what would be deleted.")
  private boolean dryRun;

  VacuumCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    OutputFolder folder =
        output.folder("OUT [--keep N] [--keep-hours H] [--below-floor] [--dry-run]");
    checkKept();
    Duration keepFor = Duration.ofHours(keepHours);
    Vacuum vacuum =
        dryRun
            ? Vacuum.plan(folder, keep, keepFor, Instant.now())
            : Vacuum.run(folder, keep, keepFor, Clock.systemUTC());
    List<Leftover> leftovers = vacuum.leftovers();
    leftovers.forEach(this::print);
    out.printf(
        Locale.ROOT,
        "%s %d folders, %,d bytes; publications %d to %d are kept%n",
        dryRun ? "would free" : "freed",
        leftovers.size(),
        leftovers.stream().mapToLong(Leftover::bytes).sum(),
        vacuum.firstKept(),
        vacuum.lastKept());
    out.flush();
    return ExitCodes.DONE;
  }

  private void checkKept() {
    if (keep < 1 || keepHours < 0) {
      throw new UserException(
          Fault.USAGE,
          "Cannot start: --keep %d --keep-hours %d; the newest publication is always kept, so give --keep 1 or more and --keep-hours 0 or more."
              .formatted(keep, keepHours));
    }
    if (!belowFloor && (keep < LEAST_KEPT || keepHours < LEAST_HOURS)) {
      throw new UserException(
          Fault.USAGE,
          "Cannot start: --keep %d --keep-hours %d is below the floor of %d publications and %d hours, and readers may be at work on what would go. Give more, or --below-floor if nobody is."
              .formatted(keep, keepHours, LEAST_KEPT, LEAST_HOURS));
    }
  }

  private void print(Leftover leftover) {
    String what =
        leftover.publication().isPresent()
            ? "publication " + leftover.publication().getAsInt()
            : "never published";
    String kept =
        leftover.others() == 0
            ? ""
            : ", %d files stay for kept publications".formatted(leftover.others());
    out.printf(
        Locale.ROOT,
        "%s  %s, %d files, %,d bytes%s%n",
        leftover.folder(),
        what,
        leftover.files().size(),
        leftover.bytes(),
        kept);
  }
}
