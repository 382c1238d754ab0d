package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Owners of the lease that fall asleep in the middle of a step, while others go on. */
class LeasePauseTest {
  private static final Instant NOW = Instant.parse("2024-05-10T03:00:00Z");

  /** Signs of life are given by hand. */
  private static final LeaseTerms TERMS =
      new LeaseTerms(Duration.ofMinutes(10), Duration.ofMinutes(9));

  @TempDir private static Path root;

  private final FakeProcesses here = new FakeProcesses("here", "boot 1", 100);
  private final FakeProcesses there = new FakeProcesses("there", "boot 2", 100);
  private final SetClock clock = new SetClock(NOW);

  /** Between the look at the owner and its own file. */
  @Test
  void whoTakesOverWhatWasGivenBackMeanwhileTriesAnew() throws Exception {
    Storage storage = folder().storage();
    OutputFolder out = OutputFolder.probed(storage);
    Lease expired = take(out, "expired", there);
    clock.set(NOW.plus(Duration.ofMinutes(11)));
    List<Lease> others = new ArrayList<>();
    Storage pausing =
        ObservedStorage.of(
            storage,
            call -> {
              if (call.startsWith("createIfAbsent _dateline/lock.after-") && others.isEmpty()) {
                expired.close();
                others.add(take(out, "other", here.process(101)));
              }
            });

    assertThatThrownBy(() -> take(OutputFolder.probed(pausing), "late", here))
        .isInstanceOfSatisfying(
            UserException.class, e -> assertThat(e.fault()).isEqualTo(Fault.BUSY))
        .hasMessageContaining("run other");
    others.get(0).confirm();
    assertThat(locks(storage)).containsExactly("lock");
  }

  /** Between the look at the owner and its sign of life. */
  @Test
  void aSignOfLifeThatCameTooLateGoesWithTheLease() throws Exception {
    Storage storage = folder().storage();
    Storage pausing =
        ObservedStorage.of(
            storage,
            call -> {
              if (call.startsWith("replace _dateline/lock.beat-")) {
                clock.set(NOW.plus(Duration.ofMinutes(11)));
                take(OutputFolder.probed(storage), "other", here).close();
              }
            });
    Lease late = take(OutputFolder.probed(pausing), "late", there);

    late.beat();
    assertThat(locks(storage)).hasSize(1);
    late.close();
    assertThat(locks(storage)).isEmpty();
  }

  private Lease take(OutputFolder out, String runId, Processes processes) {
    return Lease.take(out, runId, clock, processes, TERMS);
  }

  private static OutputFolder folder() {
    return Samples.folder(root.resolve("folder-" + System.nanoTime()));
  }

  private static List<String> locks(Storage storage) throws IOException {
    return storage.names("_dateline").stream().filter(name -> name.contains("lock")).toList();
  }
}
