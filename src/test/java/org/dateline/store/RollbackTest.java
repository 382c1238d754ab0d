package org.dateline.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.store.Samples.ALL_TYPES;
import static org.dateline.store.Samples.WORDS;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.hadoop.conf.Configuration;
import org.dateline.error.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An earlier state becomes the newest one, and the log goes on. */
class RollbackTest {
  @TempDir private Path root;
  private OutputFolder out;
  private Manifest first;
  private Manifest second;

  @BeforeEach
  void publish() throws IOException {
    out = Samples.folder(root);
    first = Nights.publish(out, 1, "one two", "2024-03-01", "2024-05-01");
    Files.createDirectory(root.resolve("snapshots/" + first.snapshot() + "/_private"));
    Files.writeString(root.resolve("snapshots/" + first.snapshot() + "/_private/keys.bin"), "keys");
    second = Nights.publish(out, 2, "one two three", "2024-03-01", "2024-05-01", "2024-05-03");
  }

  @Test
  void theEarlierTablesAreTheNewestPublication() throws IOException {
    Manifest third = Rollback.to(out, 1, "a wrong gazetteer", Nights.clock(3));

    assertThat(List.of(third.number(), third.parent())).containsExactly(3, 2);
    assertThat(Snapshots.newest(out)).contains(third);
    assertThat(Nights.contentHashes(third)).isEqualTo(Nights.contentHashes(first));
    assertThat(third.inputsHash()).isEqualTo(first.inputsHash());
    assertThat(third.createdAt()).isEqualTo(Nights.time(3));
    assertThat(third.warnings())
        .containsExactly("rolled back from publication 2 to 1: a wrong gazetteer");
    assertThat(Verification.of(out, OptionalInt.empty()))
        .isEqualTo(
            new Verification(
                3,
                3,
                first.files().mapToLong(PublishedTable.File::bytes).sum(),
                List.of(),
                List.of()));
  }

  @Test
  void theDaysTouchedAreThoseOnWhichRowsDiffer() {
    LocalDate day = LocalDate.parse("2024-05-03");

    assertThat(Rollback.to(out, 1, "", Nights.clock(3)).daysTouched())
        .isEqualTo(new Manifest.Days(day, day, 1));
  }

  @Test
  void aReaderOfTheFolderFindsTheEarlierFilesInANewFolder() throws IOException {
    Manifest third = Rollback.to(out, 1, "", Nights.clock(3));

    Path folder = root.resolve("latest").toRealPath();
    assertThat(folder).hasFileName(third.snapshot());
    assertThat(third.snapshot()).startsWith("20240513T030000Z-");
    Map<String, String> before = Nights.contents(root.resolve("snapshots/" + first.snapshot()));
    Map<String, String> now = Nights.contents(folder);
    assertThat(now.keySet()).isEqualTo(before.keySet()).contains("_private/keys.bin");
    for (String path : List.of("README.md", "views.sql", "datapackage.json")) {
      assertThat(now.remove(path)).contains(third.snapshot()).doesNotContain(first.snapshot());
      before.remove(path);
    }
    assertThat(now).isEqualTo(before);
    String file = first.files().findFirst().orElseThrow().path();
    assertThat(Files.isSameFile(root.resolve(file), folder.resolve(file.split("/", 3)[2])))
        .isTrue();
  }

  @Test
  void theDocumentsOfTheNewFolderAreThoseOfThePublication() throws IOException {
    Manifest third = Rollback.to(out, 1, "", Nights.clock(3));

    Path folder = root.resolve("latest").toRealPath();
    assertThat(Files.readString(folder.resolve("datapackage.json")))
        .isEqualTo(DataPackage.of(third, List.of(ALL_TYPES, WORDS)));
    assertThat(Files.readString(folder.resolve("views.sql")))
        .isEqualTo(
            Views.of(
                third,
                List.of(ALL_TYPES, WORDS),
                root.resolve("snapshots/" + third.snapshot()).toString()));
    assertThat(Files.readString(folder.resolve("README.md")))
        .startsWith(
            """
            # Snapshot %s

            Taken back on 2024-05-13T03:00:00Z from publication 1.
            """
                .formatted(third.snapshot()))
        .contains("This is publication 3; its manifest", "`_dateline/log/00000003.json`");
  }

  @Test
  void aRollbackCanBeRolledBackAndARunFollowsIt() {
    Rollback.to(out, 1, "", Nights.clock(3));
    Manifest fourth = Rollback.to(out, 2, "", Nights.clock(4));
    Manifest fifth = Nights.publish(out, 5, "five", "2024-03-01");

    assertThat(Nights.contentHashes(fourth)).isEqualTo(Nights.contentHashes(second));
    assertThat(fifth.parent()).isEqualTo(4);
    assertThat(Verification.of(out, OptionalInt.of(4)).problems()).isEmpty();
  }

  @Test
  void theFilesOutliveThePublicationTheyCameFrom() throws IOException {
    Rollback.to(out, 1, "", Nights.clock(3));
    Vacuum.run(out, 1, Duration.ZERO, Nights.clock(9));

    assertThat(out.storage().names("snapshots")).hasSize(1);
    assertThat(Verification.of(out, OptionalInt.empty()).problems()).isEmpty();
  }

  @Test
  void aNewestManifestThatIsDamagedIsNoHindrance() throws IOException {
    Files.writeString(root.resolve(OutputFolder.manifest(2)), "half");

    Manifest third = Rollback.to(out, 1, "", Nights.clock(3));

    assertThat(third.daysTouched())
        .isEqualTo(
            new Manifest.Days(LocalDate.parse("2024-03-01"), LocalDate.parse("2024-05-01"), 2));
    assertThat(Snapshots.newest(out)).contains(third);
  }

  @Test
  void whatCannotBeTakenBackIsRefusedAndNothingChanges() throws IOException {
    Nights.assertFault(
        Fault.USAGE, () -> Rollback.to(out, 2, "", Nights.clock(3)), "it is the newest");
    Nights.assertFault(
        Fault.USAGE, () -> Rollback.to(out, 7, "", Nights.clock(3)), "has only 1 to 2");
    Path file = root.resolve(first.files().findFirst().orElseThrow().path());
    Files.write(file, new byte[] {1});
    Map<String, String> before = Nights.contents(root);
    Nights.assertFault(
        Fault.DAMAGED,
        () -> Rollback.to(out, 1, "", Nights.clock(3)),
        "of its 3 files 1 are not as published",
        " has 1 bytes, its manifest says ");
    assertThat(Nights.contents(root)).isEqualTo(before);
    first.files().forEach(each -> delete(each.path()));
    Nights.assertFault(
        Fault.USAGE, () -> Rollback.to(out, 1, "", Nights.clock(3)), "its files are gone");
  }

  @Test
  void aRollbackThatIsOvertakenIsBusyAndLeavesNoFolder() throws IOException {
    OutputFolder overtaken = overtaken();

    Nights.assertFault(
        Fault.BUSY, () -> Rollback.to(overtaken, 1, "", Nights.clock(3)), "another run published");
    assertThat(Snapshots.newest(out).orElseThrow().runId()).isEqualTo("night-4");
    assertThat(out.storage().names("snapshots")).hasSize(3);
  }

  @Test
  void aRollbackWhileARunIsAtWorkIsBusy() throws IOException {
    try (Lease lease = Lease.take(out, "night")) {
      Nights.assertFault(
          Fault.BUSY, () -> Rollback.to(out, 1, "", Nights.clock(3)), "run " + lease.runId());
    }
    assertThat(out.storage().names("snapshots")).hasSize(2);
    assertThat(Rollback.to(out, 1, "", Nights.clock(3)).number()).isEqualTo(3);
    assertThat(out.storage().names("_dateline")).doesNotContain("lock");
  }

  @Test
  void whereThereAreNoLinksTheManifestNamesTheOlderFolder() throws IOException {
    out =
        OutputFolder.probed(
            new HadoopStorage(new org.apache.hadoop.fs.Path("file:" + root), new Configuration()));
    Manifest third = Rollback.to(out, 1, "", Nights.clock(3));

    assertThat(third.tables()).isEqualTo(first.tables());
    assertThat(third.snapshot()).isEqualTo(first.snapshot());
    assertThat(out.storage().read("_dateline/CURRENT")).contains("00000003".getBytes(UTF_8));
    Vacuum.run(out, 1, Duration.ZERO, Nights.clock(9));
    assertThat(out.storage().names("snapshots")).containsExactly(first.snapshot());
    assertThat(Verification.of(out, OptionalInt.empty()).problems()).isEmpty();
  }

  /** The folder, in which another run publishes just before the first manifest is created. */
  private OutputFolder overtaken() {
    Storage storage = out.storage();
    boolean[] published = {false};
    return OutputFolder.probed(
        (Storage)
            Proxy.newProxyInstance(
                Storage.class.getClassLoader(),
                new Class<?>[] {Storage.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("createIfAbsent")
                      && arguments[0].toString().contains("/log/")
                      && !published[0]) {
                    published[0] = true;
                    Nights.publish(out, 4, "four", "2024-03-01");
                  }
                  return method.invoke(storage, arguments);
                }));
  }

  private void delete(String path) {
    try {
      out.storage().delete(path);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
