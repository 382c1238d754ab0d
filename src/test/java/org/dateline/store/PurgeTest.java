package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.apache.hadoop.conf.Configuration;
import org.dateline.error.Fault;
import org.dateline.retraction.Retraction;
import org.dateline.retraction.Retractions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A purge takes away publications that may hold retracted articles, and never what stays. */
class PurgeTest {
  private static final Retraction RETRACTION =
      new Retraction("a.txt", "", "libel", LocalDate.of(2024, 3, 1));

  @TempDir private Path folder;
  private Path root;
  private OutputFolder out;

  @BeforeEach
  void publish() throws IOException {
    publish(folder.resolve("out"));
  }

  /** Three publications, of which the last alone is made with the retraction. */
  private void publish(Path place) throws IOException {
    root = place;
    out = Samples.folder(root);
    for (int night = 1; night <= 3; night++) {
      Nights.publish(out, night, "night " + night, "2024-03-01");
    }
    change(3, PurgeTest::retracting);
    Samples.staged(out, "killed", Nights.time(2));
  }

  @Test
  void whatCannotBeToldToBeFreeOfThemGoesAndWhatIsStaged() throws IOException {
    Files.createDirectory(root.resolve("snapshots/mine"));

    Purge purge = Purge.run(out, Optional.empty(), Nights.clock(9));
    assertThat(purge.drops()).extracting(Purge.Drop::number).containsExactly(1, 2);
    assertThat(purge.drops().get(0).held()).startsWith("no table that tells its articles");
    assertThat(purge.staged()).singleElement().asString().endsWith("-killed");
    assertThat(purge.strangers()).containsExactly("snapshots/mine");
    assertThat(out.storage().names("snapshots")).hasSize(2).contains("mine");
    assertThat(Snapshots.numbers(out.storage())).containsExactly(1, 2, 3);
    assertThat(problems()).isEmpty();
    assertThat(Nights.contents(root.resolve("_dateline/purges")).values())
        .singleElement()
        .asString()
        .contains("\"publications\" : [ 1, 2 ]", "\"path\" : \"a.txt\"");
  }

  @Test
  void aPurgeThatFailsAnywhereLeavesTheNewestAsItIsAndIsDoneByTheNext() throws IOException {
    int steps = 0;
    boolean done = false;
    while (!done) {
      publish(folder.resolve("step" + steps));
      done = purge(steps++);
      assertThat(problems()).as("step %d", steps).isEmpty();
      Purge.run(out, Optional.empty(), Nights.clock(9));
      assertThat(out.storage().names("snapshots")).as("step %d", steps).hasSize(1);
      assertThat(problems()).as("step %d", steps).isEmpty();
    }
    assertThat(steps).isGreaterThan(8);
  }

  /** Whether it is through before it fails at a step. */
  private boolean purge(int steps) {
    int[] left = {Integer.MAX_VALUE};
    Storage failing =
        ObservedStorage.of(
            out.storage(),
            call -> {
              // the lease is given back also by who fails
              if (!call.contains("_dateline/lock") && left[0]-- == 0) {
                throw new UncheckedIOException(new IOException("the power is out"));
              }
            });
    OutputFolder probed = OutputFolder.probed(failing);
    left[0] = steps;
    try {
      Purge.run(probed, Optional.empty(), Nights.clock(9));
      return true;
    } catch (RuntimeException e) {
      assertThat(e).hasStackTraceContaining("the power is out");
      return false;
    }
  }

  @Test
  void nothingIsTakenAwayWhileARunIsAtWork() throws IOException {
    try (Lease lease = Lease.take(out, "night")) {
      Nights.assertFault(
          Fault.BUSY,
          () -> Purge.run(out, Optional.empty(), Nights.clock(9)),
          "run " + lease.runId());
    }
    assertThat(out.storage().names("snapshots")).hasSize(4);
  }

  @Test
  void theNewestMustHaveBeenMadeWithAllRetractions() throws IOException {
    Optional<Retractions> more =
        Optional.of(
            new Retractions(List.of(new Retraction("", "w2", "libel", LocalDate.of(2024, 3, 2)))));

    Nights.assertFault(
        Fault.REFUSED,
        () -> Purge.run(out, more, Nights.clock(9)),
        "the newest publication, 3, has no table that tells its articles");
    Files.writeString(root.resolve(OutputFolder.manifest(3)), "half");
    Nights.assertFault(
        Fault.DAMAGED, () -> Purge.run(out, Optional.empty(), Nights.clock(9)), "publication 3");
    assertThat(out.storage().names("snapshots")).hasSize(4);
  }

  @Test
  void whereThereAreNoLinksFilesOfTheNewestStayInAFolderThatGoes() throws IOException {
    OutputFolder hadoop =
        OutputFolder.probed(
            new HadoopStorage(new org.apache.hadoop.fs.Path("file:" + root), new Configuration()));
    PublishedTable.File own = files(3).get(0);
    PublishedTable.File adopted = files(2).get(0);
    change(
        3,
        manifest ->
            manifest
                .replace(own.path(), adopted.path())
                .replace(own.sha256(), adopted.sha256())
                .replace("\"bytes\" : " + own.bytes(), "\"bytes\" : " + adopted.bytes()));
    Files.delete(root.resolve(own.path()));

    Purge.run(hadoop, Optional.empty(), Nights.clock(9));
    assertThat(out.storage().files("snapshots"))
        .contains(adopted.path())
        .doesNotContain(files(1).get(0).path(), files(2).get(1).path());
    assertThat(problems()).isEmpty();
  }

  @Test
  void noRollbackGoesToWhatMayHoldThem() throws IOException {
    Nights.assertFault(
        Fault.REFUSED,
        () -> Rollback.to(out, 2, "", Nights.clock(9)),
        "Cannot roll back to publication 2",
        "by the retractions of today it has no table that tells its articles");
    change(2, PurgeTest::retracting);
    assertThat(Rollback.to(out, 2, "", Nights.clock(9)).retractions()).containsExactly(RETRACTION);
    assertThatThrownBy(() -> Rollback.to(out, 1, "", Nights.clock(10)))
        .as("by the retractions of a rollback")
        .hasMessageContaining("Cannot roll back to publication 1");
  }

  private List<String> problems() {
    return Verification.of(out, OptionalInt.of(3)).problems();
  }

  private List<PublishedTable.File> files(int number) throws IOException {
    return ManifestFile.read(Files.readAllBytes(root.resolve(OutputFolder.manifest(number))))
        .files()
        .toList();
  }

  private void change(int number, UnaryOperator<String> change) throws IOException {
    Path path = root.resolve(OutputFolder.manifest(number));
    String before = Files.readString(path);
    String after = change.apply(before);
    assertThat(after).isNotEqualTo(before);
    Files.writeString(path, after);
  }

  private static String retracting(String manifest) {
    try {
      return manifest.replace(
          "\"retractions\" : [ ]",
          "\"retractions\" : [ %s ]".formatted(ManifestFile.JSON.writeValueAsString(RETRACTION)));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
