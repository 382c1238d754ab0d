package org.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.job.RunRequest;
import org.dateline.session.JsonLogs;
import org.dateline.session.Secrets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options that say what a job reads, writes and does: the same for run and plan. */
@Command
final class JobOptions {
  static final String LOG_FORMAT = "--log-format";

  @Option(
      names = "--input",
      paramLabel = "DIR",
      description = "Root folder of the articles: a path or a Hadoop URI.")
  private String input;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Folder to publish in: a path or a Hadoop URI, not inside the input.")
  private String output;

  @Option(
      names = "--spec",
      paramLabel = "FILE",
      defaultValue = "daily",
      description =
          "Job spec: a YAML file, or one of daily, topics, cooccurrence. Without it: daily.")
  private String spec;

  @Option(
      names = LOG_FORMAT,
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "How to log to standard error: text, or json, an object a line, steps and failures too."
              + " Without it: ${DEFAULT-VALUE}.")
  private LogFormat logFormat;

  /**
   * The checked request.
   *
   * @throws UserException of fault USAGE if it cannot be run as written
   */
  RunRequest request() {
    if (logFormat == LogFormat.json) {
      JsonLogs.start();
    }
    checkGiven("--input", input, "--output", output);
    Places.checkApart(input, output);
    String text = SpecFile.text(spec);
    return new RunRequest(
        input, output, SpecFile.read(spec, text), Secrets.ofProcess().mask(text), Version.number());
  }

  private static void checkGiven(String... optionsAndValues) {
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < optionsAndValues.length; i += 2) {
      String value = optionsAndValues[i + 1];
      if (value == null || value.isBlank()) {
        problems.add(optionsAndValues[i] + (value == null ? " is missing" : " is empty"));
      }
    }
    if (!problems.isEmpty()) {
      throw new UserException(
          Fault.USAGE,
          "Cannot start: "
              + String.join(", ", problems)
              + ".\n"
              + "Wanted: --input DIR --output DIR [--spec FILE]");
    }
  }
}
