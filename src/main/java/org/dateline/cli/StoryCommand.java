package org.dateline.cli;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.dateline.report.Look;
import org.dateline.report.StoryReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** `dateline story`: shows the articles that tell of one event. */
@Command(
    name = "story",
    description =
        "Shows the story of an article: its dates, terms and names, and all its articles in order,"
            + " copies marked. Reads the newest snapshot, without Spark.",
    customSynopsis = "dateline story ID --output=DIR [--limit=N]",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class StoryCommand implements Callable<Integer> {
  private final PrintStream out;

  @Mixin private FamilyOptions options;

  StoryCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    Look look = options.look();
    StoryReport.print(options.tables(), options.id(), look, out);
    out.flush();
    return ExitCodes.DONE;
  }
}
