package org.dateline.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.store.OutputFolder;
import org.dateline.store.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** `dateline verify`: reads again all that is published. */
@Command(
    name = "verify",
    description =
        "Reads every byte of a publication and compares size, SHA-256 and rows of each file with the"
            + " manifest; checks the whole log, CURRENT and latest. Ends with 6 if something is not"
            + " as it was published. Starts no Spark.",
    customSynopsis = "dateline verify OUT [--number=N]",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class VerifyCommand implements Callable<Integer> {
  private final PrintStream out;

  @Mixin private OutputArgument output;

  @Option(
      names = "--number",
      paramLabel = "N",
      description = "The publication whose files are read. Without it: the newest.")
  private Integer number;

  VerifyCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    OutputFolder folder = output.folder("OUT [--number N]");
    Verification found =
        Verification.of(folder, number == null ? OptionalInt.empty() : OptionalInt.of(number));
    found.problems().forEach(out::println);
    found.lags().forEach(lag -> out.println(lag + "; the next publication mends it"));
    out.flush();
    if (!found.problems().isEmpty()) {
      throw new UserException(
          Fault.DAMAGED,
          "%,d problems in %s, publication %d. Restore the files from a backup, or go back to a publication that is whole: dateline rollback %2$s N"
              .formatted(found.problems().size(), folder.root(), found.number()));
    }
    out.printf(
        Locale.ROOT,
        "publication %d is as published: %,d files, %,d bytes%n",
        found.number(),
        found.files(),
        found.bytes());
    out.flush();
    return ExitCodes.DONE;
  }
}
