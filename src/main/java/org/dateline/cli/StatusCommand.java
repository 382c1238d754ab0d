package org.dateline.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.store.Gate;
import org.dateline.store.Manifest;
import org.dateline.store.OutputFolder;
import org.dateline.store.PublicationStatus;
import org.dateline.table.Articles;
import org.dateline.table.Rejects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** `dateline status`: says what is published and how old it is. */
@Command(
    name = "status",
    description =
        "Shows the newest publication of an output folder and its age. Ends with 0 if it is no older"
            + " than --max-age, with 5 if it is or nothing is published, with 6 if files of it are"
            + " lost. Starts no Spark.",
    customSynopsis = "dateline status OUT [--max-age=AGE]",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class StatusCommand implements Callable<Integer> {
  private final PrintStream out;

  @Mixin private OutputArgument output;

  @Option(
      names = "--max-age",
      paramLabel = "AGE",
      description =
          "The age from which on it is too old: a whole number of minutes, hours or days, as in 90m,"
              + " 26h, 3d. Without it: none.")
  private String maxAge;

  StatusCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    OutputFolder folder = output.folder("OUT [--max-age AGE]");
    Optional<Duration> limit = Optional.ofNullable(maxAge).map(text -> Age.of("--max-age", text));
    PublicationStatus status =
        PublicationStatus.of(folder, Instant.now())
            .orElseThrow(
                () ->
                    new UserException(
                        Fault.STALE, "Nothing is published in %s.".formatted(folder.root())));
    print(status);
    out.flush();
    if (status.lost().isPresent()) {
      throw new UserException(Fault.DAMAGED, status.lost().get());
    }
    if (limit.isPresent() && status.age().compareTo(limit.get()) > 0) {
      throw new UserException(
          Fault.STALE,
          "The newest publication of %s is %s old, --max-age is %s. See what the runs since then told."
              .formatted(folder.root(), Age.told(status.age()), maxAge));
    }
    return ExitCodes.DONE;
  }

  private void print(PublicationStatus status) {
    Manifest newest = status.newest();
    line("publication", String.valueOf(newest.number()));
    line("snapshot", newest.snapshot());
    line("published", newest.createdAt() + ", " + told(status.age()));
    line("days", status.first().map(first -> first + " to " + last(status)).orElse("none"));
    line("articles", count(newest, Articles.CONTRACT.name()));
    line("rejects", count(newest, Rejects.CONTRACT.name()));
    lines("gates", gates(newest.gates()));
    lines("warnings", newest.warnings());
    status.hints().forEach(hint -> line("readers", hint));
    line("lock", status.lease().orElse("none"));
  }

  private static String told(Duration age) {
    return age.isNegative()
        ? Age.told(age.negated()) + " from now: a clock is wrong"
        : Age.told(age) + " ago";
  }

  private static LocalDate last(PublicationStatus status) {
    return status.last().orElseThrow();
  }

  /** How many passed, then those that did not. */
  private static List<String> gates(List<Gate> gates) {
    if (gates.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add(Gate.told(gates));
    for (Gate gate : gates) {
      if (gate.outcome() == Gate.Outcome.NOTED) {
        lines.add("%s: %s".formatted(gate.code(), gate.text()));
      } else if (gate.outcome() == Gate.Outcome.ACCEPTED) {
        lines.add("%s accepted, %s: %s".formatted(gate.code(), gate.reason(), gate.text()));
      }
    }
    return lines;
  }

  private static String count(Manifest manifest, String table) {
    return String.format(Locale.ROOT, "%,d", manifest.count(table));
  }

  private void lines(String name, List<String> texts) {
    line(name, texts.isEmpty() ? "none" : texts.get(0));
    texts.stream().skip(1).forEach(text -> line("", text));
  }

  private void line(String name, String text) {
    out.printf("%-12s %s%n", name, text);
  }
}
