package org.dateline.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.dateline.spec.JobSpec;
import org.dateline.support.Published;
import org.dateline.support.Runs;
import org.dateline.support.SampleRun;
import org.dateline.support.Spark;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Night after night, whatever changes, each table is what a first run on the same input makes it,
 * to the hash of its content. `-Ddateline.histories=30` tries as many histories, and
 * `-Ddateline.histories.first=14` begins with the 14th of them.
 */
class HistoriesTest {
  private static final int NIGHTS = 3;
  private static final String ARTICLES_OF_A_SLAB = "spark.dateline.slabArticles";

  @TempDir static Path folder;

  private static int tried;
  private static int kept;

  @AfterEach
  void slabsOfTheirUsualSize() {
    Spark.session().conf().unset(ARTICLES_OF_A_SLAB);
  }

  @AfterAll
  static void someNightsKeptDays() {
    assertThat(kept)
        .as("nights that kept days, in %d histories", tried)
        .matches(n -> n > 0 || tried == 0);
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(
        Integer.getInteger("dateline.histories.first", 1),
        Integer.getInteger("dateline.histories", 1));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyNightPublishesWhatAFirstRunWould(long seed) throws IOException {
    Spark.session().conf().set(ARTICLES_OF_A_SLAB, seed % 2 == 1 ? "15" : "2000");
    JobSpec spec = Runs.spec("jobs/daily.yaml");
    Path input = folder.resolve("in-" + seed);
    Path output = folder.resolve("out-" + seed);
    RandomNights nights = new RandomNights(seed, SampleRun.INPUT, input);
    Runs.told(input, output, spec);
    tried++;
    for (int night = 1; night <= NIGHTS; night++) {
      nights.pass();
      Runs.told(input, output, spec);
      Published anew = Runs.run(input, folder.resolve("anew-%d-%d".formatted(seed, night)), spec);
      assertThat(Published.in(output).dayHashes())
          .as("seed %d, %s", seed, nights.told())
          .isEqualTo(anew.dayHashes());
      assertThat(Published.in(output).hashes())
          .as("seed %d, %s", seed, nights.told())
          .isEqualTo(anew.hashes());
      kept += firstTouched(Published.in(output)).equals(firstTouched(anew)) ? 0 : 1;
    }
  }

  @Test
  void aWordThatChangesInAnOldArticleTouchesItsMonth() throws IOException {
    JobSpec spec = Runs.spec("jobs/daily.yaml");
    Path input = Files.createDirectory(folder.resolve("corrected"));
    Path output = folder.resolve("corrected-out");
    for (String month : List.of("1989-10", "1989-11", "1990-01")) {
      try (Stream<Path> files = Files.list(SampleRun.INPUT)) {
        for (Path file :
            files.filter(f -> f.getFileName().toString().startsWith(month)).limit(8).toList()) {
          Files.copy(file, input.resolve(file.getFileName()));
        }
      }
    }
    Runs.told(input, output, spec);
    try (Stream<Path> files = Files.list(input)) {
      Path old =
          files.filter(f -> f.getFileName().toString().startsWith("1989-11")).findAny().get();
      Files.writeString(old, Files.readString(old).replaceFirst(" the ", " thy "));
    }

    Published corrected = Runs.run(input, output, spec);
    assertThat(firstTouched(corrected)).isEqualTo("1989-11-01");
    assertThat(corrected.hashes())
        .isEqualTo(Runs.run(input, folder.resolve("corrected-anew"), spec).hashes());
  }

  @Test
  void aNewDayTouchesOnlyThePartOfItsMonthThatItIsIn() throws IOException {
    JobSpec spec = Runs.spec("jobs/daily.yaml");
    Path input = Files.createDirectory(folder.resolve("parts"));
    Path output = folder.resolve("parts-out");
    List<Path> january;
    try (Stream<Path> files = Files.list(SampleRun.INPUT)) {
      january =
          files.filter(f -> f.getFileName().toString().startsWith("1990-01")).sorted().toList();
    }
    Spark.session().conf().set(ARTICLES_OF_A_SLAB, "15");
    for (Path file : january.subList(0, january.size() - 3)) {
      Files.copy(file, input.resolve(file.getFileName()));
    }
    Runs.told(input, output, spec);
    for (Path file : january.subList(january.size() - 3, january.size())) {
      Files.copy(file, input.resolve(file.getFileName()));
      Published night = Runs.run(input, output, spec);
      assertThat(firstTouched(night)).isGreaterThan("1990-01-15");
    }
    assertThat(Published.in(output).hashes())
        .isEqualTo(Runs.run(input, folder.resolve("parts-anew"), spec).hashes());
  }

  private static String firstTouched(Published published) {
    return published.manifest().get("days_touched").get("first").asText();
  }
}
