package org.dateline.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short form of scripts/torture. */
class TortureTest {
  private static final long SEED = 20_240_630;

  @TempDir private Path folder;
  private final Tally tally = new Tally();

  @Test
  void whateverHappensToWritersReadersSeeWhatIsPublishedAndTheNextRunGoesOn() throws Exception {
    WriterJava java = new WriterJava(folder.resolve("java"));
    try (Place place = new Place(folder.resolve("out"), java, tally)) {
      place.publish("first");
      try (Polling readers = Polling.start(place.out(), Reads.READS, tally, 100_000, 20)) {
        Kills kills = new Kills(place);
        kills.bySteps(10);
        kills.atRandom(2, new Random(SEED));
        new Starts(place).atOnce(2);
        new Pauses(place).takenOver("createIfAbsent _dateline/log/");
        new Pauses(place).terminated("TERM");
        assertThat(readers.goesOn()).isTrue();
      }
      place.checkAll();
    }

    assertThat(tally.problems()).isEmpty();
    assertThat(tally.sum(Kills.BY_STEP)).isGreaterThan(2);
    assertThat(tally.sum(Starts.AT_ONCE)).isEqualTo(2);
    assertThat(tally.sum(Reads.READS)).isGreaterThan(20);
    assertThat(Polling.bad(tally, Reads.READS)).as("%s", tally.counts()).isZero();
  }

  @Test
  void readersOfAPublisherThatWritesInPlaceAreSeenToReadBadly() throws Exception {
    Reads.whileWrittenInPlace(folder.resolve("broken"), tally, 100);

    assertThat(tally.sum(Reads.BROKEN)).isEqualTo(100);
    assertThat(Polling.bad(tally, Reads.BROKEN)).as("%s", tally.counts()).isGreaterThan(10);
  }
}
