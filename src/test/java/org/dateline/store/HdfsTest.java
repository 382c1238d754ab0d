package org.dateline.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.HdfsConfiguration;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lease and publications on HDFS itself, whose rename is not that of other file systems. */
class HdfsTest {
  private static final int STARTS = 50;

  @TempDir private static Path folder;
  private static MiniDFSCluster cluster;

  private final FakeProcesses here = new FakeProcesses("here", "boot 1", 1);

  @BeforeAll
  static void start() throws Exception {
    Configuration settings = new HdfsConfiguration();
    settings.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.toString());
    cluster = new MiniDFSCluster.Builder(settings).numDataNodes(1).build();
    cluster.waitActive();
  }

  @AfterAll
  static void stop() {
    cluster.shutdown();
  }

  @Test
  void publicationsFollowOneAnother() throws Exception {
    OutputFolder out = folder("publications");
    for (int number = 1; number <= 3; number++) {
      try (Lease lease = Lease.take(out, "run-" + number)) {
        assertThat(PreparedTables.publish(lease.folder(), lease.runId()).number())
            .isEqualTo(number);
      }
    }

    assertThat(out.storage().read("_dateline/CURRENT")).contains("00000003".getBytes(UTF_8));
    assertThat(Verification.of(out, OptionalInt.empty()).problems()).isEmpty();
    assertThat(out.storage().names("_dateline")).containsExactly("CURRENT", "log");
  }

  @Test
  void aCheckTellsTheFolderOrTheNearestAboveItAndLeavesNothing() throws Exception {
    OutputFolder out = folder("checks");

    StoreCheck there = StoreCheck.of(out);
    StoreCheck below = StoreCheck.of(OutputFolder.existing(out.root() + "/a/b"));

    assertThat(there.exists()).isTrue();
    assertThat(there.freeBytes()).isPositive();
    assertThat(below.exists()).isFalse();
    assertThat(below.probed()).isEqualTo(out.root());
    assertThat(out.storage().names("")).containsExactly("_dateline", "snapshots");
    assertThat(out.storage().names("_dateline")).containsExactly("log");
  }

  @Test
  void aMoveReplacesAFileAndRenamesAFolder() throws Exception {
    Storage storage = folder("moves").storage();
    storage.replace("a/old", "old".getBytes(UTF_8));
    storage.replace("a/new", "new".getBytes(UTF_8));

    storage.move("a/new", "a/old");
    storage.move("a", ".gone");
    assertThat(storage.files("")).contains(".gone/old").noneMatch(path -> path.startsWith("a/"));
    assertThat(storage.read(".gone/old")).contains("new".getBytes(UTF_8));
  }

  @Test
  void ofTwoThatStartAtOnceOneOnlyPublishesAlsoWhereBothTakeOver() throws Exception {
    OutputFolder out = folder("starts");
    ExecutorService threads = Executors.newFixedThreadPool(2);
    for (int start = 1; start <= STARTS; start++) {
      if (start % 2 == 0) {
        killed(out, 10L * start);
      }
      List<Callable<Optional<Lease>>> both = new ArrayList<>();
      for (int i = 1; i <= 2; i++) {
        FakeProcesses process = here.process(10L * start + i);
        both.add(() -> tried(out, process));
      }
      List<Lease> winners = new ArrayList<>();
      for (Future<Optional<Lease>> one : threads.invokeAll(both)) {
        one.get().ifPresent(winners::add);
      }
      assertThat(winners).as("start %d", start).hasSize(1);
      try (Lease winner = winners.get(0)) {
        winner.beat();
        assertThat(PreparedTables.publish(winner.folder(), "run-" + start).number())
            .isEqualTo(start);
      }
    }
    threads.shutdown();
    assertThat(out.storage().names("_dateline")).containsExactly("CURRENT", "log");
  }

  @Test
  void ofTwoThatCreateTheSameNumberOneOnlyPublishes() throws Exception {
    OutputFolder out = folder("numbers");
    CyclicBarrier together = new CyclicBarrier(2);
    List<OutputFolder> both = List.of(meeting(out, together), meeting(out, together));
    ExecutorService threads = Executors.newFixedThreadPool(2);
    for (int race = 1; race <= STARTS; race++) {
      List<StagedSnapshot> staged = new ArrayList<>();
      for (OutputFolder one : both) {
        staged.add(PreparedTables.staged(one, "race-" + race + "-" + staged.size()));
      }
      List<Callable<Optional<Manifest>>> publications = new ArrayList<>();
      staged.forEach(one -> publications.add(() -> published(one)));
      List<Manifest> manifests = new ArrayList<>();
      for (Future<Optional<Manifest>> one : threads.invokeAll(publications)) {
        one.get().ifPresent(manifests::add);
      }
      assertThat(manifests).as("race %d", race).hasSize(1);
      assertThat(Snapshots.newest(out)).contains(manifests.get(0));
      assertThat(manifests.get(0).number()).isEqualTo(race);
    }
    threads.shutdown();
    assertThat(Verification.of(out, OptionalInt.empty()).problems()).isEmpty();
  }

  @Test
  void whoWakesUpLateIsOvertaken() {
    OutputFolder out = folder("late");
    SetClock clock = new SetClock(Samples.NOW);
    FakeProcesses there = new FakeProcesses("there", "boot 2", 1);
    Lease late = Lease.take(out, "late", clock, there, LeaseTerms.STANDARD);
    clock.set(Samples.NOW.plus(Duration.ofMinutes(11)));
    try (Lease owner = Lease.take(out, "owner", clock, here, LeaseTerms.STANDARD)) {
      Nights.assertFault(
          Fault.BUSY, () -> PreparedTables.publish(late.folder(), "late"), "to run owner");
      assertThat(PreparedTables.publish(owner.folder(), "owner").number()).isEqualTo(1);
    }
  }

  /** The folder for one who waits for the other right before a manifest is created. */
  private static OutputFolder meeting(OutputFolder out, CyclicBarrier together) {
    return OutputFolder.probed(
        ObservedStorage.of(
            out.storage(),
            call -> {
              if (call.startsWith("createIfAbsent " + OutputFolder.LOG)) {
                await(together);
              }
            }));
  }

  private static void await(CyclicBarrier together) {
    try {
      together.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException("the other one did not come so far", e);
    }
  }

  /** What one who has no lease published; nothing if the other was first. */
  private static Optional<Manifest> published(StagedSnapshot staged) {
    try {
      return Optional.of(staged.publish(PreparedTables.publication()));
    } catch (UserException e) {
      assertThat(e.fault()).isEqualTo(Fault.BUSY);
      return Optional.empty();
    }
  }

  /** A lease whose owner is gone. */
  private void killed(OutputFolder out, long pid) {
    FakeProcesses process = here.process(pid);
    assertThat(tried(out, process)).isPresent();
    process.ends(pid);
  }

  private static Optional<Lease> tried(OutputFolder out, Processes process) {
    try {
      return Optional.of(Lease.take(out, "one", Clock.systemUTC(), process, LeaseTerms.STANDARD));
    } catch (UserException e) {
      assertThat(e.fault()).isEqualTo(Fault.BUSY);
      return Optional.empty();
    }
  }

  private static OutputFolder folder(String name) {
    Configuration client = new Configuration();
    // else each file is asked for again only 400 ms after its last block was written
    client.setInt("dfs.client.block.write.locateFollowingBlock.initial.delay.ms", 5);
    return OutputFolder.open(cluster.getURI() + "/" + name, client);
  }
}
