package org.dateline.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line: `dateline run`, commands that look at what it published, and its care. */
@Command(
    name = "dateline",
    description = {
      "Reads a folder of dated news articles and publishes, as Parquet, what each day was about and"
          + " who appeared with whom."
    },
    footer = {
      "",
      "Exit codes:",
      "    0  published, up to date, or shown",
      "    1  a bug or the cluster; a second run may help",
      "    2  arguments or job spec that cannot be run as written",
      "    3  no usable input",
      "    4  refused by a gate: staged and not published",
      "    5  nothing is published, or nothing as new as asked for",
      "    6  what is published is not as its manifest says",
      "   74  storage full or not writable",
      "   75  another run is at work or was first; try later",
      "  130, 143  interrupted"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class Main implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  private static final int WIDTH = ContractText.WIDTH;

  @Spec private CommandSpec spec;

  private Main() {}

  /** Runs and exits with the code that {@link #run(String[])} returns. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  /**
   * Runs a command.
   *
   * @return the exit code: 0 if done, else as publishing.md has it
   */
  public static int run(String[] args) {
    return run(args, System.out, System.err);
  }

  static int run(String[] args, PrintStream out, PrintStream err) {
    try {
      return commandLine(out, err).execute(args);
    } catch (Throwable failure) {
      return ExitCodes.report(failure, err);
    }
  }

  static CommandLine commandLine(PrintStream out, PrintStream err) {
    return new CommandLine(new Main())
        .addSubcommand(new RunCommand(out))
        .addSubcommand(new PlanCommand(out))
        .addSubcommand(new DoctorCommand(utf8(out)))
        .addSubcommand(new TablesCommand(out))
        .addSubcommand(new StoryCommand(utf8(out)))
        .addSubcommand(new CopiesCommand(utf8(out)))
        .addSubcommand(new NamesCommand(utf8(out)))
        .addSubcommand(new StatusCommand(utf8(out)))
        .addSubcommand(new ListCommand(out))
        .addSubcommand(new DiffCommand(utf8(out)))
        .addSubcommand(new VerifyCommand(out))
        .addSubcommand(new RollbackCommand(out))
        .addSubcommand(new VacuumCommand(out))
        .addSubcommand(new PurgeCommand(out))
        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
        .setExpandAtFiles(false)
        .setUsageHelpWidth(WIDTH)
        .setParameterExceptionHandler((wrong, args) -> ExitCodes.report(Refusals.of(wrong), err))
        .setExecutionExceptionHandler(
            (failure, command, parsed) ->
                ExitCodes.report(failure, logsJson(command) ? LOG::error : err::println));
  }

  /** Whoever reads logs as JSON reads the failure there. */
  private static boolean logsJson(CommandLine command) {
    return command.getParseResult().matchedOptionValue(JobOptions.LOG_FORMAT, LogFormat.text)
        == LogFormat.json;
  }

  /** What is printed of articles is in any language, whatever the locale. */
  private static PrintStream utf8(PrintStream out) {
    return new PrintStream(out, true, StandardCharsets.UTF_8);
  }

  /** Without a command there is nothing to do. */
  @Override
  public void run() {
    throw new UserException(
        Fault.USAGE, "Cannot start: no command is given.\n" + spec.commandLine().getUsageMessage());
  }
}
