package org.dateline.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The sample as the shipped daily spec publishes it, run once for all tests that only read it. */
public final class SampleRun {
  /** The sample's articles, one a file. */
  public static final Path INPUT = Path.of("data/sample");

  private static Published published;

  private SampleRun() {}

  /** What the one run published, in a folder that is deleted when the tests end. */
  public static synchronized Published published() throws IOException {
    if (published == null) {
      Path folder = Files.createTempDirectory("dateline-sample");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      published = Runs.daily(INPUT, folder.resolve("out"));
    }
    return published;
  }

  private static void delete(Path folder) {
    try (Stream<Path> found = Files.walk(folder)) {
      List<Path> innermostFirst = found.sorted(Comparator.reverseOrder()).toList();
      for (Path path : innermostFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      System.err.printf("Cannot delete %s: %s%n", folder, e);
    }
  }
}
