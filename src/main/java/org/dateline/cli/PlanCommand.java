package org.dateline.cli;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.dateline.job.Jobs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** `dateline plan`: says what a run would do. */
@Command(
    name = "plan",
    description = "Lists the inputs, days and tables that a run would touch, and writes nothing.",
    customSynopsis = "dateline plan --input=DIR --output=DIR [--spec=FILE] [--log-format=FORMAT]",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class PlanCommand implements Callable<Integer> {
  private final PrintStream out;

  @Mixin private JobOptions options;

  PlanCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    return Jobs.plan(options.request(), out);
  }
}
