package org.dateline.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.job.Purges;
import org.dateline.retraction.Retractions;
import org.dateline.store.OutputFolder;
import org.dateline.store.Purge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** `dateline purge`: takes retracted articles out of what is kept. */
@Command(
    name = "purge",
    description =
        "Takes retracted articles out of everything that is kept in the output: publications that hold"
            + " one are dropped, readings are written without them, folders of runs that never"
            + " published go. The newest publication must be without them already: publish first."
            + " Starts no Spark.",
    customSynopsis = "dateline purge OUT [--input=DIR | --retractions=FILE] [--dry-run]",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class PurgeCommand implements Callable<Integer> {
  private final PrintStream out;

  @Mixin private OutputArgument output;

  @Option(
      names = "--input",
      paramLabel = "DIR",
      description =
          "Also what retractions.csv in this folder names. Without it: what the newest publication"
              + " applies.")
  private String input;

  @Option(
      names = "--retractions",
      paramLabel = "FILE",
      description = "Also what this table of retracted articles names: a path or a Hadoop URI.")
  private String retractions;

  @Option(names = "--dry-run", description = "Only shows what would be done.")
  private boolean dryRun;

  PurgeCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    OutputFolder folder = output.folder("OUT [--input DIR | --retractions FILE] [--dry-run]");
    Optional<Retractions> given = given();
    Purge purge = dryRun ? Purges.plan(folder, given) : Purges.run(folder, given);
    purge
        .drops()
        .forEach(
            drop ->
                out.printf("%s  publication %d, %s%n", drop.folder(), drop.number(), drop.held()));
    purge.staged().forEach(staged -> out.printf("%s  named by no manifest%n", staged));
    purge.readings().forEach(reading -> out.printf("%s  readings%n", reading));
    purge
        .strangers()
        .forEach(name -> out.printf("%s  is none of Dateline's: not looked into%n", name));
    print(purge);
    out.flush();
    return ExitCodes.DONE;
  }

  private void print(Purge purge) {
    if (purge.retractions().isEmpty()) {
      out.printf("nothing is retracted: publication %d applies no retraction%n", purge.newest());
      return;
    }
    out.printf(
        Locale.ROOT,
        "%s %,d publications, %,d folders, %,d readings for %,d retractions; publication %d stays%n",
        dryRun ? "would purge" : "purged",
        purge.drops().size(),
        purge.staged().size(),
        purge.readings().size(),
        purge.retractions().list().size(),
        purge.newest());
  }

  private Optional<Retractions> given() {
    if (input != null && retractions != null) {
      throw new UserException(
          Fault.USAGE, "Cannot start: --input and --retractions are both given; choose one.");
    }
    for (String value :
        List.of(input == null ? "?" : input, retractions == null ? "?" : retractions)) {
      if (value.isBlank()) {
        throw new UserException(Fault.USAGE, "Cannot start: --input or --retractions is empty.");
      }
    }
    return Optional.ofNullable(input)
        .map(Purges::ofInput)
        .or(() -> Optional.ofNullable(retractions).map(Purges::ofFile));
  }
}
