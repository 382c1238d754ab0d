package org.dateline.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.error.UserException;
import org.dateline.spec.JobSpec;
import org.dateline.support.Published;
import org.dateline.support.Runs;
import org.dateline.support.SampleRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs one after the other into one output: each reads what is new, and publishes what a first run
 * would.
 */
@TestMethodOrder(OrderAnnotation.class)
class NightsTest {
  private static final int FIRST = 40;

  @TempDir static Path folder;

  private static List<Path> sample;
  private static JobSpec spec;
  private static Path input;
  private static Path output;

  @BeforeAll
  static void firstNight() throws IOException {
    try (Stream<Path> files = Files.list(SampleRun.INPUT)) {
      sample = files.sorted().toList();
    }
    spec = Runs.spec("jobs/daily.yaml");
    input = Files.createDirectory(folder.resolve("in"));
    output = folder.resolve("out");
    sample.subList(0, FIRST).forEach(NightsTest::add);
    Files.writeString(input.resolve("broken.txt"), "no date at all");

    assertThat(night()).contains("41 files read, 0 as before", "Published number 1");
  }

  @Test
  @Order(1)
  void filesAsTheyWereArePublishedOnce() throws IOException {
    assertThat(night()).contains("Up to date: number 1 holds all files as they are.");

    Path touched = input.resolve(sample.get(3).getFileName());
    Files.setLastModifiedTime(touched, FileTime.from(Instant.parse("2024-05-01T00:00:00Z")));
    assertThat(night())
        .contains("1 files read, 40 as before", "Up to date: number 1 holds files of the same");
    assertThat(names("snapshots")).hasSize(1);
  }

  @Test
  @Order(2)
  void anotherInputAndFewerTablesAreRefused() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.copy(sample.get(0), other.resolve("a.txt"));
    JobSpec topics = Runs.spec("jobs/topics.yaml");

    assertThatThrownBy(() -> Runs.told(other, output, spec))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("it was made from " + input.toRealPath());
    assertThatThrownBy(() -> Runs.told(input, output, topics))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("tables that the spec does not publish: ")
        .hasMessageContaining("cooccurrence_daily");
    assertThat(names("snapshots")).hasSize(1);
  }

  @Test
  @Order(3)
  void newChangedAndRemovedFilesGiveWhatAFirstRunGives() throws IOException {
    sample.subList(FIRST, FIRST + 3).forEach(NightsTest::add);
    Path changed = input.resolve(sample.get(3).getFileName());
    Files.writeString(changed, Files.readString(changed) + "\n\nOne more paragraph was sent.\n");
    Files.delete(input.resolve(sample.get(5).getFileName()));
    Files.delete(input.resolve("broken.txt"));

    assertThat(night()).contains("4 files read, 38 as before", "Published number 2");
    assertThat(Published.in(output).hashes()).isEqualTo(hashesOfAFirstRun("second"));
  }

  @Test
  @Order(4)
  void whenMuchIsGoneTheRestIsKeptAnew() throws IOException {
    for (int old = 6; old < 22; old++) {
      Files.delete(input.resolve(sample.get(old).getFileName()));
    }

    assertThat(night()).contains("0 files read, 26 as before", "Published number 3");
    assertThat(parts()).singleElement().asString().endsWith("-whole");
    assertThat(Published.in(output).hashes()).isEqualTo(hashesOfAFirstRun("third"));
  }

  @Test
  @Order(5)
  void readingsThatAreGoneAreMadeAgain() throws IOException {
    for (Path part : parts()) {
      Files.delete(part.resolve("_SUCCESS"));
    }
    add(sample.get(FIRST + 3));

    assertThat(night()).contains("27 files read, 0 as before", "Published number 4");
  }

  @Test
  @Order(6)
  void damagedReadingsAreMadeAgain() throws IOException {
    add(sample.get(FIRST + 4));
    damage(parts().get(0));

    assertThat(night())
        .contains("1 files read, 27 as before", "28 files read, 0 as before", "Published number 5")
        .contains("Note: readings of earlier runs were damaged: all files were read again");
    assertThat(names("snapshots")).hasSize(5);
  }

  @Test
  @Order(7)
  void allIsReadAndPublishedIfAskedFor() throws IOException {
    assertThat(night(RunRequest.Scope.REHASH))
        .contains("28 files read, 0 as before", "Up to date: number 5");
    assertThat(night(RunRequest.Scope.FULL))
        .contains("28 files read, 0 as before", "Published number 6");
    assertThat(night()).contains("Up to date: number 6");
    assertThat(Published.in(output).hashes()).isEqualTo(hashesOfAFirstRun("seventh"));
  }

  /** Changes a byte in the middle of a part's largest file, which has no checksum beside it. */
  private static void damage(Path part) throws IOException {
    try (Stream<Path> files = Files.list(part)) {
      Path largest =
          files
              .filter(file -> file.toString().endsWith(".parquet"))
              .max(Comparator.comparingLong(file -> file.toFile().length()))
              .orElseThrow();
      byte[] bytes = Files.readAllBytes(largest);
      bytes[bytes.length / 2] ^= 1;
      Files.write(largest, bytes);
      Files.delete(largest.resolveSibling("." + largest.getFileName() + ".crc"));
    }
  }

  private static String night() {
    return night(RunRequest.Scope.CHANGED);
  }

  private static String night(RunRequest.Scope scope) {
    return Runs.told(input, output, spec, scope);
  }

  private static Map<String, String> hashesOfAFirstRun(String name) throws IOException {
    return Runs.run(input, folder.resolve(name), spec).hashes();
  }

  private static void add(Path file) {
    try {
      Files.copy(file, input.resolve(file.getFileName()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> names(String below) throws IOException {
    try (Stream<Path> entries = Files.list(output.resolve(below))) {
      return entries.toList();
    }
  }

  private static List<Path> parts() throws IOException {
    try (Stream<Path> readings = Files.walk(output.resolve("_dateline/readings"), 2)) {
      return readings.filter(path -> path.getFileName().toString().matches("\\d{8}-.*")).toList();
    }
  }
}
