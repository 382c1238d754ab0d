package org.dateline.cli;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.job.Jobs;
import org.dateline.job.RunRequest;
import org.dateline.session.Sessions;
import org.dateline.store.Lease;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** `dateline run`: publishes a night. */
@Command(
    name = "run",
    description = "Reads the input and publishes its tables in the output, all at once.",
    customSynopsis =
        "dateline run --input=DIR --output=DIR [--spec=FILE] [--full | --rehash]"
            + " [--within=FOLDER] [--keep-missing] [--from=DAY] [--to=DAY] [--accept=CODE"
            + " --reason=TEXT] [--log-format=FORMAT]",
    footer = {
      "",
      "The launcher scripts/dateline also takes --spark KEY=VALUE, any number of times,"
          + " --properties-file FILE, and for an engine of names of one's own --jars A.jar,B.jar,"
          + " --files FILE,... and --packages GROUP:ARTIFACT:VERSION,..., and hands them to Spark."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class RunCommand implements Callable<Integer> {
  /** System property with which the launcher asks only whether a run would start. */
  private static final String CHECK = "dateline.check";

  private final PrintStream out;

  @Mixin private JobOptions options;

  @Mixin private AcceptOptions accept;

  @Mixin private ReachOptions reach;

  @Option(
      names = "--full",
      description = "Read all files and publish, whatever was read and published before.")
  private boolean full;

  @Option(
      names = "--rehash",
      description = "Read all files, also those whose size and time are as before.")
  private boolean rehash;

  RunCommand(PrintStream out) {
    this.out = out;
  }

  private RunRequest.Scope scope() {
    if (full) {
      return RunRequest.Scope.FULL;
    }
    return rehash ? RunRequest.Scope.REHASH : RunRequest.Scope.CHANGED;
  }

  private RunRequest request() {
    if (reach.keepsSomething() && scope() != RunRequest.Scope.CHANGED) {
      throw new UserException(
          Fault.USAGE,
          "Cannot start: --full and --rehash read all of the input, --within, --keep-missing and --from do not. Give one or the other.");
    }
    return options.request().with(scope()).accepting(accept.acceptance()).reaching(reach.reach());
  }

  /** Everything that can be refused is refused before the session starts. */
  @Override
  public Integer call() {
    RunRequest asked = request();
    if (Boolean.getBoolean(CHECK)) {
      return ExitCodes.DONE;
    }
    try (Lease lease = Jobs.lease(asked)) {
      RunRequest request = Jobs.ready(asked, lease);
      SparkSession spark = Sessions.open("dateline");
      try {
        return Jobs.run(spark, request, lease, out);
      } finally {
        spark.stop();
      }
    }
  }
}
