package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.dateline.error.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Status and list tell what the log and the folder say. */
class PublicationStatusTest {
  @TempDir private Path root;
  private OutputFolder out;

  @BeforeEach
  void open() {
    out = Samples.folder(root);
  }

  @Test
  void theNewestPublicationIsTold() {
    Nights.publish(out, 1, "one", "2024-03-01");
    Manifest second = Nights.publish(out, 2, "two", "2024-03-02", "2024-05-01");

    assertThat(PublicationStatus.of(out, Nights.time(3)))
        .contains(
            new PublicationStatus(
                second,
                Duration.ofHours(24),
                Optional.of(LocalDate.parse("2024-03-02")),
                Optional.of(LocalDate.parse("2024-05-01")),
                List.of(),
                Optional.empty(),
                Optional.empty()));
    assertThat(second.count("words")).isEqualTo(1);
    assertThat(second.count("accepted")).isEqualTo(12);
    assertThat(second.count("nothing")).isZero();
  }

  @Test
  void whereNothingIsPublishedThereIsNoStatusAndNothingIsMade() {
    assertThat(PublicationStatus.of(out, Nights.time(1))).isEmpty();
    assertThat(PublicationStatus.of(OutputFolder.existing(root + "/none"), Nights.time(1)))
        .isEmpty();
    assertThat(root.resolve("none")).doesNotExist();
  }

  @Test
  void hintsThatLagOrMisleadAreTold() throws IOException {
    Nights.publish(out, 1, "one", "2024-03-01");
    Nights.publish(out, 2, "two", "2024-03-01");
    Files.writeString(root.resolve("_dateline/CURRENT"), "00000001");
    out.storage().link("latest", "snapshots/nowhere");

    assertThat(PublicationStatus.of(out, Nights.time(3)).orElseThrow().hints())
        .containsExactly(
            "latest leads to snapshots/nowhere, which no readable manifest names",
            "CURRENT lags behind: it names publication 1, the newest is 2");
  }

  @Test
  void theRunThatHasTheLeaseIsToldAndWhetherItIsAtWork() throws IOException {
    Nights.publish(out, 1, "one", "2024-03-01");
    assertThat(PublicationStatus.of(out, Nights.time(3)).orElseThrow().lease()).isEmpty();
    try (Lease lease = Lease.take(out, "night-2")) {
      assertThat(PublicationStatus.of(out, Nights.time(3)).orElseThrow().lease().orElseThrow())
          .startsWith("run " + lease.runId() + " (process " + ProcessHandle.current().pid())
          .endsWith("), at work");
    }
  }

  @Test
  void aLeaseWhoseOwnerIsGoneOrSilentIsToldAsThat() throws IOException {
    FakeProcesses here = new FakeProcesses("here", "boot 1", 7);
    Lease.take(out, "run", new SetClock(Samples.NOW), here, LeaseTerms.STANDARD);
    String run = "run run (process 7 on host here, since 2024-05-10T03:00:00Z), ";
    FakeProcesses there = new FakeProcesses("there", "boot 2", 7);

    assertThat(LeaseStatus.of(out.storage(), there, Samples.NOW))
        .contains(run + "not seen from here: its lease holds until 2024-05-10T03:10:00Z");
    assertThat(LeaseStatus.of(out.storage(), there, Samples.NOW.plusSeconds(600)))
        .contains(
            run
                + "without a sign of life: its lease ended at 2024-05-10T03:10:00Z, the next run"
                + " takes over");
    here.ends(7);
    assertThat(LeaseStatus.of(out.storage(), here.process(8), Samples.NOW))
        .contains(run + "gone: the next run takes over");
  }

  @Test
  void aNewestManifestThatCannotBeReadIsDamage() throws IOException {
    Nights.publish(out, 1, "one", "2024-03-01");
    Files.writeString(root.resolve(OutputFolder.manifest(1)), "{\"number\": 1}");

    Nights.assertFault(
        Fault.DAMAGED,
        () -> PublicationStatus.of(out, Nights.time(3)),
        root + "/_dateline/log/00000001.json is no manifest any more, its field ");
  }

  @Test
  void filesThatAreLostOrOfAnotherSizeAreTold() throws IOException {
    Manifest first = Nights.publish(out, 1, "one", "2024-03-01", "2024-05-01");
    List<PublishedTable.File> files = first.files().toList();
    Files.writeString(root.resolve(files.get(1).path()), "short");
    Files.delete(root.resolve(files.get(2).path()));

    assertThat(PublicationStatus.of(out, Nights.time(3)).orElseThrow().lost().orElseThrow())
        .contains(
            "of its 3 files 2 are lost or of another size, first %s, which has 5 bytes, its manifest says %,d."
                .formatted(files.get(1).path(), files.get(1).bytes()));
    out.storage().delete("snapshots");
    assertThat(PublicationStatus.of(out, Nights.time(3)).orElseThrow().lost().orElseThrow())
        .contains("of its 3 files 3 are lost", files.get(0).path() + ", which is missing");
  }

  @Test
  void aSnapshotThatWasMovedToAnotherDiskAndLinkedIsNotLost(@TempDir Path disk) throws IOException {
    Manifest first = Nights.publish(out, 1, "one", "2024-03-01");
    Path snapshot = root.resolve("snapshots/" + first.snapshot());
    Files.move(snapshot, disk.resolve("moved"));
    Files.createSymbolicLink(snapshot, disk.resolve("moved"));

    assertThat(PublicationStatus.of(out, Nights.time(3)).orElseThrow().lost()).isEmpty();
  }

  @Test
  void filesInOlderFoldersAreLookedForThere() throws IOException {
    OutputFolder hadoop =
        OutputFolder.probed(
            new HadoopStorage(new org.apache.hadoop.fs.Path("file:" + root), new Configuration()));
    Manifest first = Nights.publish(hadoop, 1, "one", "2024-03-01");
    Nights.publish(hadoop, 2, "two", "2024-03-01");
    Rollback.to(hadoop, 1, "", Nights.clock(3));

    assertThat(PublicationStatus.of(hadoop, Nights.time(4)).orElseThrow().lost()).isEmpty();
    hadoop.storage().delete("snapshots/" + first.snapshot());
    assertThat(PublicationStatus.of(hadoop, Nights.time(4)).orElseThrow().lost()).isPresent();
  }

  @Test
  void everyPublicationIsListedWithWhatIsLeftOfIt() throws IOException {
    Manifest first = Nights.publish(out, 1, "one", "2024-03-01");
    Manifest second = Nights.publish(out, 2, "two", "2024-03-01", "2024-05-01");
    Nights.publish(out, 3, "three", "2024-03-01");
    Nights.publish(out, 4, "four", "2024-03-01");
    Manifest fifth = Nights.publish(out, 5, "five", "2024-03-01");
    out.storage().delete("snapshots/" + first.snapshot());
    out.storage().delete(second.files().findFirst().orElseThrow().path());
    Files.writeString(root.resolve(OutputFolder.manifest(3)), "half");
    Files.delete(root.resolve(OutputFolder.manifest(4)));

    List<ListedPublication> all = ListedPublication.all(out, "all_types");

    assertThat(all).extracting(ListedPublication::number).containsExactly(1, 2, 3, 4, 5);
    assertThat(all.get(0).head()).contains(head(first, 4, 2, 0));
    assertThat(all.get(1).head()).contains(head(second, 8, 3, 2));
    assertThat(all.get(2).head()).isEmpty();
    assertThat(all.get(3).head()).isEmpty();
    assertThat(all.get(4).head()).contains(head(fifth, 4, 2, 2));
  }

  private static ListedPublication.Head head(
      Manifest manifest, long articles, long files, long there) {
    return new ListedPublication.Head(
        manifest.createdAt(),
        manifest.snapshot(),
        articles,
        manifest.daysTouched(),
        "0.1.0",
        files,
        there);
  }
}
