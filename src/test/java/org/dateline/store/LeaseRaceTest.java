package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several who ask for the lease at once. */
class LeaseRaceTest {
  /** Signs of life are given by hand. */
  private static final LeaseTerms TERMS =
      new LeaseTerms(Duration.ofMinutes(10), Duration.ofMinutes(9));

  @TempDir private static Path root;

  private final FakeProcesses here = new FakeProcesses("here", "boot 1", 100);
  private final SetClock clock = new SetClock(Instant.parse("2024-05-10T03:00:00Z"));

  @Test
  void ofManyWhoTakeAtOnceOneWins() throws Exception {
    assertOneWinner(folder(), ignored -> {});
  }

  @Test
  void ofManyWhoTakeOverAtOnceOneWins() throws Exception {
    OutputFolder out = folder();
    assertOneWinner(
        out,
        pid -> {
          take(out, "killed", here.process(pid));
          here.ends(pid);
        });
  }

  private void assertOneWinner(OutputFolder out, Consumer<Integer> before) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    for (int round = 0; round < 20; round++) {
      before.accept(1000 + round);
      List<Callable<Optional<Lease>>> all = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        FakeProcesses process = here.process(2000 + 4 * round + i);
        all.add(() -> tried(out, process));
      }
      List<Lease> winners = new ArrayList<>();
      for (Future<Optional<Lease>> result : threads.invokeAll(all)) {
        result.get().ifPresent(winners::add);
      }
      assertThat(winners).as("round %d", round).hasSize(1);
      winners.get(0).confirm();
      winners.get(0).close();
      assertThat(locks(out.storage())).as("round %d", round).isEmpty();
    }
    threads.shutdown();
  }

  private Optional<Lease> tried(OutputFolder out, Processes process) {
    try {
      return Optional.of(take(out, "one", process));
    } catch (UserException e) {
      assertThat(e.fault()).isEqualTo(Fault.BUSY);
      return Optional.empty();
    }
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
