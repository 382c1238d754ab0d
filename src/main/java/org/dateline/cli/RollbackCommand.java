package org.dateline.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.store.Manifest;
import org.dateline.store.OutputFolder;
import org.dateline.store.Rollback;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `dateline rollback`: publishes an earlier state again. */
@Command(
    name = "rollback",
    description =
        "Publishes the tables of an earlier publication again, as the newest one. The next run starts"
            + " from there: it publishes anew what the input has since, unless that was mended."
            + " Starts no Spark.",
    customSynopsis = "dateline rollback OUT N [--reason=TEXT]",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class RollbackCommand implements Callable<Integer> {
  private final PrintStream out;

  @Mixin private OutputArgument output;

  @Parameters(
      index = "1",
      paramLabel = "N",
      arity = "0..1",
      description = "The publication whose tables are to be the newest.")
  private Integer number;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "Why, in a line. The manifest has it under warnings.")
  private String reason;

  RollbackCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    OutputFolder folder = output.folder("OUT N [--reason TEXT]", "N", number);
    if (reason.chars().anyMatch(Character::isISOControl)) {
      throw new UserException(
          Fault.USAGE, "Cannot start: --reason has a line end or another control character.");
    }
    Manifest published = Rollback.to(folder, number, reason.strip(), Clock.systemUTC());
    out.printf(
        "published %d, with the tables of %d: %s%n",
        published.number(), number, published.snapshot());
    out.flush();
    return ExitCodes.DONE;
  }
}
