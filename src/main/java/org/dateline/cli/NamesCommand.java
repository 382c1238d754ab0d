package org.dateline.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.job.TextNames;
import org.dateline.reading.NamedText;
import org.dateline.report.Colours;
import org.dateline.report.MarkedText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** `dateline names`: shows the names that are found in one text. */
@Command(
    name = "names",
    description =
        "Marks the names that are found in one article, and lists whom they name and why. The file"
            + " is UTF-8: a headline, perhaps after `date` and a day, and below it the text.",
    customSynopsis =
        "dateline names --text=FILE [--language=CODE] [--extractor=NAME] [--gazetteer=FILE]",
    footer = {
      "",
      "The launcher scripts/dateline also takes --jars A.jar,B.jar and --files FILE,..., for an"
          + " engine of one's own."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class NamesCommand implements Callable<Integer> {
  private static final long MOST_BYTES = 16 << 20;

  private final PrintStream out;

  @Option(names = "--text", paramLabel = "FILE", description = "The article.")
  private String file;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      defaultValue = "en",
      description = "Its language, ISO 639-1. Without it: ${DEFAULT-VALUE}.")
  private String language;

  @Option(
      names = "--extractor",
      paramLabel = "NAME",
      defaultValue = "model",
      description =
          "What finds the names, as a spec calls it: model, rules, corenlp, or a user's own."
              + " Without it: ${DEFAULT-VALUE}.")
  private String extractor;

  @Option(
      names = "--gazetteer",
      paramLabel = "FILE",
      defaultValue = "none",
      description =
          "Table of names that come before what it finds, as a spec names one: .csv, .jsonl or"
              + " .parquet. Without it: ${DEFAULT-VALUE}.")
  private String gazetteer;

  NamesCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    NamedText named = new TextNames(extractor, gazetteer).of(content(), file, language);
    List<MarkedText.Mark> marks =
        named.names().stream()
            .map(
                name ->
                    new MarkedText.Mark(
                        name.begin(),
                        name.end(),
                        name.type(),
                        name.entity(),
                        name.rule() + ", " + name.link()))
            .toList();
    MarkedText.print(
        named.text(), marks, Ansi.AUTO.enabled() ? Colours.TERMINAL : Colours.NONE, out);
    out.flush();
    return ExitCodes.DONE;
  }

  private byte[] content() {
    if (file == null || file.isBlank()) {
      throw refused("Cannot start: --text is " + (file == null ? "missing." : "empty."));
    }
    try {
      Path path = Path.of(file);
      if (!Files.isRegularFile(path)) {
        throw refused("Cannot read %s: it is no file.".formatted(file));
      }
      if (Files.size(path) > MOST_BYTES) {
        throw refused("Cannot read %s: it has more than 16 MiB.".formatted(file));
      }
      return Files.readAllBytes(path);
    } catch (IOException | InvalidPathException e) {
      throw refused("Cannot read %s: %s.".formatted(file, e.getMessage()));
    }
  }

  private static UserException refused(String message) {
    return new UserException(Fault.USAGE, message);
  }
}
