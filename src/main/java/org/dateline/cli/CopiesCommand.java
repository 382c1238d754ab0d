package org.dateline.cli;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.dateline.report.CopiesReport;
import org.dateline.report.Look;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** `dateline copies`: shows who repeated an article, and how. */
@Command(
    name = "copies",
    description =
        "Shows an original and its copies in order: kind, score, and what each changed in the article"
            + " that it repeats. Reads the newest snapshot, without Spark.",
    customSynopsis = "dateline copies ID --output=DIR [--limit=N]",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CopiesCommand implements Callable<Integer> {
  private final PrintStream out;

  @Mixin private FamilyOptions options;

  CopiesCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    Look look = options.look();
    CopiesReport.print(options.tables(), options.id(), look, out);
    out.flush();
    return ExitCodes.DONE;
  }
}
