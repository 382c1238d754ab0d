package org.dateline.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.dateline.spec.JobSpec;
import org.dateline.support.Published;
import org.dateline.support.Runs;
import org.dateline.support.SampleRun;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Night after night, whatever changes, each table is what a first run on the same input makes it,
 * to the hash of its content. `-Ddateline.histories=30` tries as many histories.
 */
class HistoriesTest {
  private static final int NIGHTS = 3;

  @TempDir static Path folder;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Integer.getInteger("dateline.histories", 1));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyNightPublishesWhatAFirstRunWould(long seed) throws IOException {
    JobSpec spec = Runs.spec("jobs/daily.yaml");
    Path input = folder.resolve("in-" + seed);
    Path output = folder.resolve("out-" + seed);
    RandomNights nights = new RandomNights(seed, SampleRun.INPUT, input);
    Runs.told(input, output, spec);
    int kept = 0;
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
    assertThat(kept).as("nights that kept months").isPositive();
  }

  private static String firstTouched(Published published) {
    return published.manifest().get("days_touched").get("first").asText();
  }
}
