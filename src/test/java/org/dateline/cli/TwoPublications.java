package org.dateline.cli;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.dateline.support.Runs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Commands on an output folder with two publications, which is each test's own. */
abstract class TwoPublications {
  private static Path published;

  protected final ByteArrayOutputStream out = new ByteArrayOutputStream();
  protected final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir protected Path folder;
  protected String output;

  /** The publications, made once for all tests, in a folder that is deleted when they end. */
  private static synchronized Path published() throws IOException {
    if (published == null) {
      Path runs = Files.createTempDirectory("dateline-two");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteAll(runs)));
      Path input = Files.createDirectory(runs.resolve("in"));
      article(input, "one", "1989-11-09", "The wall fell in Berlin on Thursday.");
      Runs.daily(input, runs.resolve("out"));
      article(input, "two", "1989-11-10", "Crowds crossed at every gate on Friday.");
      Runs.daily(input, runs.resolve("out"));
      published = runs.resolve("out");
    }
    return published;
  }

  @BeforeEach
  void copy() throws IOException {
    Path copy = folder.resolve("out");
    output = copy.toString();
    try (Stream<Path> found = Files.walk(published())) {
      for (Path path : found.toList()) {
        Files.copy(path, copy.resolve(published().relativize(path)), NOFOLLOW_LINKS);
      }
    }
  }

  private static void article(Path input, String name, String day, String text) throws IOException {
    Files.writeString(
        input.resolve(name + ".txt"), " date %s Headline %s\n\n%s\n".formatted(day, name, text));
  }

  protected final String snapshot(int number) throws IOException {
    return Files.readString(Path.of(output, "_dateline/log/0000000" + number + ".json"))
        .replaceAll("(?s).*\"snapshot\" : \"([^\"]+)\".*", "$1");
  }

  protected static void delete(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static void deleteAll(Path folder) {
    try {
      delete(folder);
    } catch (IOException e) {
      System.err.printf("Cannot delete %s: %s%n", folder, e);
    }
  }

  protected final String told() {
    return out.toString(StandardCharsets.UTF_8);
  }

  protected final String complaint() {
    return err.toString(StandardCharsets.UTF_8);
  }

  protected final int run(String... arguments) {
    return Main.run(
        arguments,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }
}
