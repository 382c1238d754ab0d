package org.dateline.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.job.RunRequest;
import org.dateline.session.JsonLogs;
import org.dateline.session.Secrets;
import org.dateline.spec.JobSpec;
import org.dateline.spec.Nearest;
import org.dateline.spec.ShippedSpecs;
import org.dateline.spec.SpecReader;
import org.dateline.table.Contract;
import org.dateline.table.Tables;
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
    String text = specText();
    return new RunRequest(
        input, output, read(text), Secrets.ofProcess().mask(text), Version.number());
  }

  private JobSpec read(String text) {
    return SpecReader.read(
        text, spec, Tables.ALL.stream().map(Contract::name).collect(Collectors.toSet()));
  }

  private String specText() {
    if (ShippedSpecs.NAMES.contains(spec)) {
      return ShippedSpecs.text(spec);
    }
    try {
      return Files.readString(Path.of(spec));
    } catch (CharacterCodingException e) {
      throw unreadable("it is not UTF-8", e);
    } catch (IOException | InvalidPathException e) {
      String hint = Nearest.hint(spec, ShippedSpecs.NAMES);
      throw unreadable("there is no such file that can be read, and no such job" + hint, e);
    }
  }

  private UserException unreadable(String why, Exception cause) {
    return new UserException(Fault.USAGE, "Cannot read the job spec " + spec + ": " + why, cause);
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
