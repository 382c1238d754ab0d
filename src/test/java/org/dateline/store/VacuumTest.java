package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.hadoop.conf.Configuration;
import org.dateline.error.Fault;
import org.dateline.store.Vacuum.Leftover;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Vacuum deletes what no kept manifest names, and nothing else. */
class VacuumTest {
  @TempDir private Path root;
  private OutputFolder out;
  private final List<Manifest> nights = new ArrayList<>();

  @BeforeEach
  void publish() {
    out = Samples.folder(root);
    for (int night = 1; night <= 4; night++) {
      nights.add(Nights.publish(out, night, "night " + night, "2024-03-01"));
    }
  }

  @Test
  void theNewestAreKeptHoweverOldTheyAre() throws IOException {
    Vacuum vacuum = plan(2, 0, Nights.time(400));

    assertThat(List.of(vacuum.firstKept(), vacuum.lastKept())).containsExactly(3, 4);
    assertThat(vacuum.leftovers())
        .extracting(Leftover::publication)
        .containsExactly(OptionalInt.of(2), OptionalInt.of(1));
    run(2, Nights.clock(400));
    assertThat(snapshots()).containsExactly(snapshot(3), snapshot(4));
    assertThat(Snapshots.numbers(out.storage())).containsExactly(1, 2, 3, 4);
    assertThat(Verification.of(out, OptionalInt.of(3)).problems()).isEmpty();
    assertThat(Verification.of(out, OptionalInt.of(4)).problems()).isEmpty();
    assertThat(plan(2, 0, Nights.time(400)).leftovers()).isEmpty();
  }

  @Test
  void nothingIsDeletedWhileARunIsAtWork() throws IOException {
    try (Lease lease = Lease.take(out, "night")) {
      Nights.assertFault(Fault.BUSY, () -> run(2, Nights.clock(400)), "run " + lease.runId());
    }
    assertThat(snapshots()).hasSize(4);
    run(2, Nights.clock(400));
    assertThat(snapshots()).hasSize(2);
  }

  @Test
  void whatWasTheNewestWithinTheTimeIsKeptHoweverMany() {
    // night 2 was replaced by night 3, which is 24 hours and a second ago
    Instant now = Nights.time(4).plusSeconds(1);

    assertThat(plan(1, 24, now).firstKept()).isEqualTo(3);
    assertThat(plan(1, 25, now).firstKept()).isEqualTo(2);
    assertThat(plan(1, 1000, now).firstKept()).isEqualTo(1);
    assertThat(plan(1, 0, now).firstKept()).isEqualTo(4);
  }

  @Test
  void aClockThatWasSetBackKeepsMore() {
    assertThat(plan(1, 72, Nights.time(1)).firstKept()).isEqualTo(1);
  }

  @Test
  void aPlanAloneDeletesNothing() throws IOException {
    Map<String, String> before = Nights.contents(root);

    assertThat(plan(1, 0, Nights.time(9)).leftovers()).hasSize(3);
    assertThat(Nights.contents(root)).isEqualTo(before);
  }

  @Test
  void theBytesAreThoseThatBecomeFree() throws IOException {
    long own = size(nights.get(1).snapshot());
    Rollback.to(out, 1, "", Nights.clock(5));
    Vacuum vacuum = plan(1, 0, Nights.time(9));

    assertThat(vacuum.leftovers())
        .extracting(leftover -> leftover.publication().orElse(0))
        .containsExactly(4, 3, 2, 1);
    assertThat(vacuum.leftovers().get(2).bytes()).isEqualTo(own);
    assertThat(vacuum.leftovers().get(3).bytes())
        .isEqualTo(
            size(nights.get(0).snapshot())
                - nights.get(0).files().mapToLong(PublishedTable.File::bytes).sum());
  }

  @Test
  void aFileInAnOlderFolderThatAKeptManifestNamesStays() throws IOException {
    PublishedTable.File shared = nights.get(0).files().findFirst().orElseThrow();
    adopt(4, shared);

    assertThat(run(1, Nights.clock(9)).leftovers().get(2).others()).isEqualTo(1);

    assertThat(out.storage().files("snapshots/" + snapshot(1))).containsExactly(shared.path());
    assertThat(snapshots()).containsExactly(snapshot(1), snapshot(4));
    assertThat(Verification.of(out, OptionalInt.empty()).problems()).isEmpty();
    assertThat(plan(1, 0, Nights.time(9)).leftovers()).isEmpty();
  }

  @Test
  void stagedFoldersGoAfterADayAndOthersStay() throws IOException {
    Samples.staged(out, "crashed", Nights.time(7).minus(Duration.ofHours(25)));
    Samples.staged(out, "running", Nights.time(7).minus(Duration.ofHours(23)));
    Files.createDirectory(root.resolve("snapshots/mine"));

    assertThat(run(4, Nights.clock(7)).leftovers())
        .extracting(Leftover::folder, Leftover::publication)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "snapshots/20240516T020000Z-crashed", OptionalInt.empty()));
    assertThat(snapshots())
        .hasSize(6)
        .contains("mine", "20240516T040000Z-running")
        .doesNotContain("20240516T020000Z-crashed");
  }

  @Test
  void currentAndLatestAreLedToTheNewestBeforeWhatTheyNameGoes() throws IOException {
    Files.writeString(root.resolve("_dateline/CURRENT"), "00000001");
    out.storage().link("latest", "snapshots/" + snapshot(1));

    run(1, Nights.clock(9));

    Verification found = Verification.of(out, OptionalInt.empty());
    assertThat(found.problems()).isEmpty();
    assertThat(found.lags()).isEmpty();
  }

  @Test
  void theyAreLedThereAlsoWhereNothingGoesAndNotWhileARunIsAtWork() throws IOException {
    Files.writeString(root.resolve("_dateline/CURRENT"), "00000003");
    out.storage().link("latest", "snapshots/" + snapshot(3));
    try (Lease lease = Lease.take(out, "night")) {
      Nights.assertFault(Fault.BUSY, () -> run(4, Nights.clock(9)), "run " + lease.runId());
    }
    assertThat(Verification.of(out, OptionalInt.empty()).lags()).hasSize(2);

    run(4, Nights.clock(9));

    assertThat(Verification.of(out, OptionalInt.empty()).lags()).isEmpty();
    assertThat(snapshots()).hasSize(4);
  }

  @Test
  void aManifestToKeepThatIsMissingOrDamagedStopsIt() throws IOException {
    Files.writeString(root.resolve(OutputFolder.manifest(3)), "half");
    Nights.assertFault(
        Fault.DAMAGED, () -> plan(2, 0, Nights.time(9)), "publication 3 is to be kept");
    Files.delete(root.resolve(OutputFolder.manifest(3)));
    Nights.assertFault(
        Fault.DAMAGED, () -> plan(2, 0, Nights.time(9)), "publication 3 is to be kept");
    assertThat(plan(1, 0, Nights.time(9)).firstKept()).isEqualTo(4);
    Files.writeString(root.resolve(OutputFolder.manifest(4)), "half");
    Nights.assertFault(
        Fault.DAMAGED, () -> plan(1, 0, Nights.time(9)), "publication 4 is to be kept");
    assertThat(snapshots()).hasSize(4);
  }

  @Test
  void whatIsPublishedRightBeforeItTakesTheLeaseLosesNoFile() throws IOException {
    OutputFolder hadoop = OutputFolder.probed(hadoop());
    ObservedStorage.Observer rollback =
        call -> {
          if (call.equals("createIfAbsent _dateline/lock") && published() == 4) {
            Rollback.to(hadoop, 1, "", Nights.clock(5));
          }
        };
    OutputFolder observed = OutputFolder.probed(ObservedStorage.of(hadoop(), rollback));

    Vacuum vacuum = Vacuum.run(observed, 1, Duration.ZERO, Nights.clock(9));

    assertThat(vacuum.lastKept()).isEqualTo(5);
    assertThat(snapshots()).containsExactly(snapshot(1));
    assertThat(Verification.of(hadoop, OptionalInt.of(5)).problems()).isEmpty();
  }

  @Test
  void aHadoopFileSystemIsCleanedTheSame() throws IOException {
    Vacuum.run(OutputFolder.probed(hadoop()), 2, Duration.ZERO, Nights.clock(9));

    assertThat(snapshots()).containsExactly(snapshot(3), snapshot(4));
  }

  /** Rewrites a manifest so that it names a file of an older one, as where there are no links. */
  private void adopt(int number, PublishedTable.File file) throws IOException {
    Path path = root.resolve(OutputFolder.manifest(number));
    Manifest manifest = ManifestFile.read(Files.readAllBytes(path));
    PublishedTable.File own = manifest.files().findFirst().orElseThrow();
    String json = Files.readString(path);
    Files.writeString(
        path,
        json.replace(own.path(), file.path())
            .replace(own.sha256(), file.sha256())
            .replace("\"bytes\" : " + own.bytes(), "\"bytes\" : " + file.bytes()));
    Files.delete(root.resolve(own.path()));
  }

  private long size(String snapshot) throws IOException {
    return Nights.contents(root.resolve("snapshots/" + snapshot)).values().stream()
        .mapToLong(String::length)
        .sum();
  }

  private HadoopStorage hadoop() {
    return new HadoopStorage(new org.apache.hadoop.fs.Path("file:" + root), new Configuration());
  }

  private int published() {
    return Snapshots.newestNumber(out);
  }

  private Vacuum run(int keep, Clock clock) {
    return Vacuum.run(out, keep, Duration.ZERO, clock);
  }

  private Vacuum plan(int keep, int hours, Instant now) {
    return Vacuum.plan(out, keep, Duration.ofHours(hours), now);
  }

  private String snapshot(int night) {
    return nights.get(night - 1).snapshot();
  }

  private List<String> snapshots() throws IOException {
    return out.storage().names("snapshots");
  }
}
