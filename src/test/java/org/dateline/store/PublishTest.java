package org.dateline.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dateline.store.Samples.ALL_TYPES;
import static org.dateline.store.Samples.SLABS;
import static org.dateline.store.Samples.WORDS;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishTest {
  @TempDir private Path root;
  private OutputFolder out;

  @BeforeEach
  void open() {
    out = Samples.folder(root.resolve("out put #1"));
    root = root.resolve("out put #1");
  }

  @Test
  void publishingTwiceCountsFromOneAndNamesTheParent() throws Exception {
    Manifest first = publish("first");
    Manifest second = publish("second");

    assertThat(List.of(first.number(), first.parent(), second.number(), second.parent()))
        .containsExactly(1, 0, 2, 1);
    assertThat(Snapshots.newest(out)).contains(second);
    assertThat(Files.readString(root.resolve("_dateline/CURRENT"))).isEqualTo("00000002");
    assertThat(Files.readSymbolicLink(root.resolve("latest")))
        .isEqualTo(Path.of("snapshots", second.snapshot()));
    assertThat(Files.readString(root.resolve("_dateline/log/00000001.json")))
        .contains("\"parent\" : null")
        .contains("\"snapshot\" : \"20240510T030000Z-first\"");
  }

  @Test
  void onlyWhatBelongsThereIsLeft() throws Exception {
    publish("first");

    try (Stream<Path> files = Files.walk(root)) {
      assertThat(files.filter(Files::isRegularFile).map(f -> root.relativize(f).toString()))
          .hasSize(8)
          .allMatch(
              path ->
                  path.matches(
                      "_dateline/(CURRENT|log/00000001\\.json)"
                          + "|snapshots/20240510T030000Z-first/(datapackage\\.json|views\\.sql|README\\.md"
                          + "|all_types/month=2024-0[35]/part-0000[02]-first-\\d+-0\\.zstd\\.parquet"
                          + "|words/part-00000-first-\\d+-0\\.zstd\\.parquet)"));
    }
  }

  @Test
  void ofManyPublishersAtOnceExactlyOneWins() throws Exception {
    for (int round = 1; round <= 20; round++) {
      List<StagedSnapshot> staged = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        staged.add(Samples.staged(out, "race-" + round + "-" + i));
      }
      assertThat(race(staged)).as("round %d", round).isEqualTo(1);
      assertThat(Snapshots.newest(out).orElseThrow().number()).isEqualTo(round);
    }
    assertThat(Files.readString(root.resolve("_dateline/CURRENT"))).isEqualTo("00000020");
  }

  @Test
  void aStagedSnapshotThatWasOvertakenIsBusy() {
    StagedSnapshot slow = Samples.staged(out, "slow");
    Manifest fast = publish("fast");

    assertFault(Fault.BUSY, () -> slow.publish(Samples.publication()));
    assertThat(Snapshots.newest(out)).contains(fast);
  }

  @Test
  void aFileBelowWhichNoFolderCanBeMadeIsStorage() throws Exception {
    Path file = Files.writeString(root.resolveSibling("file"), "");

    assertFault(Fault.STORAGE, () -> Samples.folder(file.resolve("out")));
  }

  @Test
  void storageThatFailsBeforeTheManifestLeavesThePreviousSnapshot() throws Exception {
    Manifest first = publish("first");
    StagedSnapshot staged = Samples.staged(out, "second");
    Files.delete(root.resolve("snapshots").resolve(staged.name()));
    Files.writeString(root.resolve("snapshots").resolve(staged.name()), "in the way");

    assertFault(Fault.STORAGE, () -> staged.write(WORDS, Samples.words("one", "two"), SLABS));
    assertFault(Fault.STORAGE, () -> staged.publish(Samples.publication()));
    assertThat(Snapshots.newest(out)).contains(first);
    assertThat(Files.readString(root.resolve("_dateline/CURRENT"))).isEqualTo("00000001");
  }

  @Test
  void filesOfFailedAttemptsAreDeleted() throws Exception {
    StagedSnapshot staged = Samples.staged(out, "run");
    staged.write(WORDS, Samples.words("one"), SLABS);
    Path stray =
        root.resolve("snapshots/" + staged.name() + "/words/part-00000-run-9999-0.parquet");
    Files.writeString(stray, "half");

    staged.publish(Samples.publication());

    assertThat(stray).doesNotExist();
  }

  @Test
  void aFileThatIsNotAsWrittenIsNotPublished() throws Exception {
    StagedSnapshot staged = Samples.staged(out, "run");
    PublishedTable table = staged.write(WORDS, Samples.words("one"), SLABS);
    Files.writeString(root.resolve(table.files().get(0).path()), "half");

    assertThatThrownBy(() -> staged.publish(Samples.publication()))
        .hasMessageContaining("words/part-00000-run");
    assertThat(Snapshots.newest(out)).isEmpty();
  }

  @Test
  void aDiscardedSnapshotIsGone() throws Exception {
    StagedSnapshot staged = Samples.staged(out, "run");
    staged.write(WORDS, Samples.words("one"), SLABS);

    staged.discard();

    assertThat(out.storage().names("snapshots")).isEmpty();
  }

  @Test
  void aPublishedSnapshotIsNotDiscarded() throws Exception {
    StagedSnapshot staged = Samples.staged(out, "run");
    PublishedTable table = staged.write(WORDS, Samples.words("one"), SLABS);
    staged.publish(Samples.publication());

    staged.discard();

    assertThat(root.resolve(table.files().get(0).path())).exists();
  }

  @Test
  void onlyOldFoldersThatWereNeverPublishedAreSwept() throws Exception {
    Samples.staged(out, "crashed", Samples.NOW.minus(Duration.ofHours(25)));
    Samples.staged(out, "running", Samples.NOW.minus(Duration.ofHours(23)));
    Samples.staged(out, "old", Samples.NOW.minus(Duration.ofHours(30)))
        .publish(Samples.publication());
    Files.createDirectory(root.resolve("snapshots/mine"));

    publish("new");

    assertThat(out.storage().names("snapshots"))
        .containsExactlyInAnyOrder(
            "20240508T210000Z-old", "20240509T040000Z-running", "20240510T030000Z-new", "mine");
  }

  @Test
  void filesThatRunsLeftWhichWereKilledAreSweptADayLater() throws Exception {
    String id = "." + UUID.randomUUID() + ".tmp";
    List<String> strays =
        List.of(
            ".latest" + id,
            "_dateline/.CURRENT" + id,
            "_dateline/log/.00000001.json" + id,
            "_dateline/probe-" + UUID.randomUUID());
    List<String> others = List.of("_dateline/probe", ".mine.tmp", "_dateline/.new" + id);
    for (String path : Stream.concat(strays.stream(), others.stream()).toList()) {
      Files.writeString(root.resolve(path), "half");
      Duration age = Duration.ofHours(path.contains(".new") ? 23 : 25);
      Files.setLastModifiedTime(root.resolve(path), FileTime.from(Samples.NOW.minus(age)));
    }

    publish("new");

    assertThat(strays).allSatisfy(path -> assertThat(root.resolve(path)).doesNotExist());
    assertThat(others).allSatisfy(path -> assertThat(root.resolve(path)).exists());
  }

  @Test
  void aHadoopFileSystemHoldsTheSameSnapshot() throws Exception {
    org.apache.hadoop.fs.Path place =
        new org.apache.hadoop.fs.Path("file:" + root.resolveSibling("hadoop"));
    Manifest local = publish("run");
    out = OutputFolder.probed(new HadoopStorage(place, new Configuration()));
    Manifest hadoop = publish("run");

    assertThat(Snapshots.newest(out)).contains(hadoop);
    assertThat(hadoop.tables())
        .extracting(PublishedTable::contentHash)
        .isEqualTo(local.tables().stream().map(PublishedTable::contentHash).toList());
    assertThat(out.storage().read("_dateline/CURRENT")).contains("00000001".getBytes(UTF_8));
  }

  private Manifest publish(String runId) {
    StagedSnapshot staged = Samples.staged(out, runId);
    staged.write(ALL_TYPES, Samples.allTypes("2024-03-01", "2024-05-01"), SLABS);
    staged.write(WORDS, Samples.words("one", "two"), SLABS);
    return staged.publish(Samples.publication());
  }

  private static int race(List<StagedSnapshot> staged) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(staged.size());
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Integer>> results = new ArrayList<>();
    for (StagedSnapshot one : staged) {
      results.add(
          threads.submit(
              () -> {
                start.await();
                try {
                  one.publish(Samples.publication());
                  return 1;
                } catch (UserException e) {
                  assertThat(e.fault()).isEqualTo(Fault.BUSY);
                  return 0;
                }
              }));
    }
    start.countDown();
    int winners = 0;
    for (Future<Integer> result : results) {
      winners += result.get();
    }
    threads.shutdown();
    return winners;
  }

  private static void assertFault(Fault fault, Runnable action) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(UserException.class, e -> assertThat(e.fault()).isEqualTo(fault));
  }
}
