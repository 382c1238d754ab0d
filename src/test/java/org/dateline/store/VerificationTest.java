package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.apache.hadoop.conf.Configuration;
import org.dateline.error.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is not as it was published is told, and nothing else. */
class VerificationTest {
  @TempDir private Path root;
  private OutputFolder out;
  private Manifest first;
  private Manifest second;

  @BeforeEach
  void publish() {
    out = Samples.folder(root);
    first = Nights.publish(out, 1, "one two", "2024-03-01", "2024-05-01");
    second = Nights.publish(out, 2, "one two three", "2024-03-01", "2024-05-01");
  }

  @Test
  void whatIsAsPublishedHasNoProblems() {
    Verification newest = Verification.of(out, OptionalInt.empty());

    assertThat(newest)
        .isEqualTo(
            new Verification(
                2,
                3,
                second.files().mapToLong(PublishedTable.File::bytes).sum(),
                List.of(),
                List.of()));
    assertThat(Verification.of(out, OptionalInt.of(1)).problems()).isEmpty();
  }

  @Test
  void oneFlippedBitIsFoundWhereverItIs() throws IOException {
    PublishedTable.File file = second.files().findFirst().orElseThrow();
    Path path = root.resolve(file.path());
    byte[] bytes = Files.readAllBytes(path);
    for (int place : List.of(0, bytes.length / 3, bytes.length / 2, bytes.length - 1)) {
      bytes[place] ^= 1;
      Files.write(path, bytes);
      assertThat(problems())
          .as("bit of byte %d", place)
          .singleElement()
          .asString()
          .contains(file.path() + " has other bytes than were published", file.sha256());
      bytes[place] ^= 1;
    }
    Files.write(path, bytes);
    assertThat(problems()).isEmpty();
  }

  @Test
  void filesThatAreMissingCutOffOrTooManyAreEachTold() throws IOException {
    List<PublishedTable.File> files = second.files().toList();
    Files.delete(root.resolve(files.get(0).path()));
    byte[] bytes = Files.readAllBytes(root.resolve(files.get(1).path()));
    Files.write(
        root.resolve(files.get(1).path()), java.util.Arrays.copyOf(bytes, bytes.length - 9));
    Path extra =
        Files.copy(
            root.resolve(files.get(2).path()),
            root.resolve(files.get(2).path()).resolveSibling("part-9.parquet"));

    assertThat(problems())
        .containsExactly(
            files.get(0).path() + " is missing",
            "%s has %,d bytes, its manifest says %,d"
                .formatted(files.get(1).path(), bytes.length - 9, bytes.length),
            root.relativize(extra) + " is not in the manifest, but who reads the folder reads it");
    assertThat(Verification.of(out, OptionalInt.of(1)).problems()).isEmpty();
  }

  @Test
  void aFooterWithOtherRowsThanTheManifestSaysIsTold() throws IOException {
    String rows = "\"rows\" : 3,\n      \"sha256\"";
    change(OutputFolder.manifest(2), rows, rows.replace("3", "4"));

    assertThat(problems())
        .hasSize(2)
        .anyMatch(problem -> problem.endsWith(" has 3 rows, its manifest says 4"))
        .anyMatch(
            problem -> problem.endsWith("of table words: 3 rows, 4 in its files, 0 in its days"));
  }

  @Test
  void aManifestWhoseDaysWereChangedIsTold() throws IOException {
    String hash = second.tables().get(0).days().get(0).hash();
    change(OutputFolder.manifest(2), hash, hash.substring(1) + "0");

    assertThat(problems())
        .containsExactly(
            "_dateline/log/00000002.json says of table all_types a content hash that is not that of"
                + " its days");
  }

  @Test
  void aManifestThatIsMissingDamagedOrOutOfTheChainIsTold() throws IOException {
    Nights.publish(out, 3, "one", "2024-03-01");
    Path log = root.resolve("_dateline/log");
    Path one = log.resolve("00000001.json");
    String whole = Files.readString(one);

    Files.delete(one);
    assertThat(problems()).containsExactly("the log has no publication 1, only later ones");
    Files.writeString(one, whole.substring(0, whole.length() / 2));
    assertThat(problems())
        .singleElement()
        .asString()
        .contains("Cannot read publication 1: " + one + " is no manifest any more");
    Files.writeString(one, "");
    assertThat(problems()).singleElement().asString().contains("is no manifest any more");
    Files.writeString(one, "null");
    assertThat(problems()).singleElement().asString().contains("is no manifest any more");
    Files.writeString(one, whole);
    Files.copy(log.resolve("00000003.json"), log.resolve("00000004.json"));
    change("_dateline/log/00000002.json", "\"parent\" : 1", "\"parent\" : 7");
    assertThat(problems())
        .contains(
            "_dateline/log/00000002.json says it follows publication 7, not 1",
            "_dateline/log/00000004.json says it is publication 3");
  }

  @Test
  void aNewestManifestThatIsDamagedIsTold() throws IOException {
    Files.writeString(root.resolve(OutputFolder.manifest(2)), "{}");

    assertThat(problems())
        .anyMatch(problem -> problem.startsWith("Cannot read publication 2: "))
        .anyMatch(problem -> problem.startsWith("latest leads to "));
    assertThat(Verification.of(out, OptionalInt.of(1)).files()).isEqualTo(3);
  }

  @Test
  void hintsThatLagAreNoProblemAndHintsThatMisleadAre() throws IOException {
    current("00000001");
    latest(first.snapshot());
    Verification lagging = Verification.of(out, OptionalInt.empty());
    assertThat(lagging.problems()).isEmpty();
    assertThat(lagging.lags())
        .containsExactly(
            "CURRENT lags behind: it names publication 1, the newest is 2",
            "latest lags behind: it leads to publication 1, the newest is 2");

    current("00000009");
    latest("nowhere");
    assertThat(problems())
        .containsExactly(
            "CURRENT dangles: it names publication 9, which the log does not have; its newest is 2",
            "latest leads to snapshots/nowhere, which no readable manifest names");

    current("newest");
    Files.delete(root.resolve("latest"));
    Files.createDirectory(root.resolve("latest"));
    assertThat(problems())
        .containsExactly("CURRENT is no number of eight digits", "latest is no symbolic link");

    Files.delete(root.resolve("latest"));
    Files.delete(root.resolve("_dateline/CURRENT"));
    assertThat(Verification.of(out, OptionalInt.empty()).lags())
        .containsExactly(
            "CURRENT is missing, the newest publication is 2",
            "latest is missing, the newest publication is 2");
  }

  @Test
  void aLinkToASnapshotThatIsGoneDangles() throws IOException {
    latest(first.snapshot());
    out.storage().delete("snapshots/" + first.snapshot());

    assertThat(problems())
        .containsExactly(
            "latest dangles: it leads to snapshots/%s, which is gone".formatted(first.snapshot()));
  }

  @Test
  void theNewestManifestThatIsGoneShowsInCurrent() throws IOException {
    Files.delete(root.resolve(OutputFolder.manifest(2)));

    Verification found = Verification.of(out, OptionalInt.empty());
    assertThat(found.number()).isEqualTo(1);
    assertThat(found.problems())
        .containsExactly(
            "CURRENT dangles: it names publication 2, which the log does not have; its newest is 1",
            "latest leads to snapshots/%s, which no readable manifest names"
                .formatted(second.snapshot()));
  }

  @Test
  void aNumberThatTheLogDoesNotHaveIsRefused() {
    Nights.assertFault(
        Fault.USAGE,
        () -> Verification.of(out, OptionalInt.of(3)),
        "Cannot read publication 3: the log of " + root + " has only 1 to 2.");
    Nights.assertFault(
        Fault.USAGE,
        () -> Verification.of(OutputFolder.existing(root + "/none"), OptionalInt.empty()),
        root + "/none: no snapshot is published there");
    assertThat(root.resolve("none")).doesNotExist();
  }

  @Test
  void anOldPublicationWithoutFilesIsRefusedAndTheNewestWithoutFilesIsDamaged() throws IOException {
    out.storage().delete("snapshots/" + first.snapshot());
    Nights.assertFault(
        Fault.USAGE,
        () -> Verification.of(out, OptionalInt.of(1)),
        "Cannot verify publication 1 of " + root + ": its files are gone");
    out.storage().delete("snapshots/" + second.snapshot());
    assertThat(problems()).hasSize(4).filteredOn(p -> p.endsWith(" is missing")).hasSize(3);
  }

  @Test
  void aHadoopFileSystemIsVerifiedTheSame() {
    OutputFolder hadoop =
        OutputFolder.probed(
            new HadoopStorage(new org.apache.hadoop.fs.Path("file:" + root), new Configuration()));

    assertThat(Verification.of(hadoop, OptionalInt.empty()))
        .isEqualTo(Verification.of(out, OptionalInt.empty()));
  }

  private List<String> problems() {
    return Verification.of(out, OptionalInt.empty()).problems();
  }

  private void change(String path, String text, String other) throws IOException {
    String content = Files.readString(root.resolve(path));
    assertThat(content).containsOnlyOnce(text);
    Files.writeString(root.resolve(path), content.replace(text, other));
  }

  private void current(String text) throws IOException {
    Files.writeString(root.resolve("_dateline/CURRENT"), text);
  }

  private void latest(String snapshot) throws IOException {
    out.storage().link("latest", "snapshots/" + snapshot);
  }
}
