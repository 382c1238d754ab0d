package org.dateline.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.cli.Main;
import org.dateline.support.Published;
import org.dateline.support.Runs;
import org.dateline.support.SampleRun;
import org.dateline.support.ShuffledFileSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a part of the sample is published as does not depend on cores or on the order in which a
 * file system lists it. Files of NUL bytes, each as large as a slice, stand between the articles,
 * so that every core reads three slices and few articles share one.
 */
class SameTablesTest {
  private static final int PADS = 12;
  private static final int ARTICLES_PER_PAD = 6;
  private static final long PAD_BYTES = 4L << 20;

  @TempDir static Path folder;

  private static Path input;
  private static Published published;

  @BeforeAll
  static void runOnTwoCores() throws IOException {
    input = Files.createDirectory(folder.resolve("in"));
    List<Path> sample;
    try (Stream<Path> files = Files.list(SampleRun.INPUT)) {
      sample = files.sorted().limit(PADS * ARTICLES_PER_PAD).toList();
    }
    for (int i = 0; i < sample.size(); i++) {
      Path article = input.resolve(sample.get(i).getFileName());
      Files.copy(sample.get(i), article);
      if (i % ARTICLES_PER_PAD == 0) {
        pad(article.resolveSibling(article.getFileName() + ".pad.txt"));
      }
    }
    published = Runs.daily(input, folder.resolve("two-cores"));
  }

  private static void pad(Path file) throws IOException {
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(PAD_BYTES);
    }
  }

  @Test
  void everyTableHasRows() throws Exception {
    assertThat(published.hashes()).hasSize(15);
    assertThat(published.number("select count(*) from rejects where reason = 'binary'"))
        .isEqualTo(PADS);
    for (String table : published.hashes().keySet()) {
      assertThat(published.number("select count(*) from " + table)).as(table).isPositive();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void anyNumberOfCoresGivesTheSameTables(int cores) throws Exception {
    Path output = folder.resolve(cores + "-cores");
    inItsOwnProcess(cores, output);
    assertThat(Published.in(output).hashes()).isEqualTo(published.hashes());
  }

  @Test
  void anyOrderOfListingGivesTheSameTables() throws IOException {
    String shuffled = ShuffledFileSystem.register(input);
    assertThat(Runs.daily(shuffled, folder.resolve("shuffled")).hashes())
        .isEqualTo(published.hashes());
  }

  /** Cores are those of a process: Spark has one context in each. */
  private static void inItsOwnProcess(int cores, Path output)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("--add-opens") || option.startsWith("-Djdk."))
        .forEach(command::add);
    command.addAll(
        List.of(
            "-Xmx1g",
            "-XX:+UseParallelGC",
            "-XX:TieredStopAtLevel=1",
            "-Dspark.master=local[" + cores + "]",
            "-Dspark.sql.shuffle.partitions=" + 2 * cores,
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "run",
            "--input",
            input.toString(),
            "--output",
            output.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(told).isZero();
  }
}
