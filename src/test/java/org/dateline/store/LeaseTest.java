package org.dateline.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lease among processes and clocks that are made up; both storages are asked the same. */
class LeaseTest {
  private static final Instant NOW = Instant.parse("2024-05-10T03:00:00Z");

  /** Signs of life are given by hand. */
  private static final LeaseTerms TERMS =
      new LeaseTerms(Duration.ofMinutes(10), Duration.ofMinutes(9));

  @TempDir private static Path root;

  private final FakeProcesses here = new FakeProcesses("here", "boot 1", 100);
  private final FakeProcesses there = new FakeProcesses("there", "boot 2", 100);
  private final SetClock clock = new SetClock(NOW);

  static Stream<Storage> storages() {
    return Stream.of(
        new LocalStorage(root.resolve("local")),
        new HadoopStorage(
            new org.apache.hadoop.fs.Path("file:" + root.resolve("hadoop")), new Configuration()));
  }

  @ParameterizedTest
  @MethodSource("storages")
  void theFileNamesItsOwnerAndGoesWithTheLease(Storage storage) throws Exception {
    OutputFolder out = OutputFolder.probed(storage);
    try (Lease lease = take(out, "first", here)) {
      lease.confirm();
      JsonNode file = ManifestFile.JSON.readTree(storage.read("_dateline/lock").orElseThrow());

      assertThat(file.get("host").textValue()).isEqualTo("here");
      assertThat(file.get("pid").intValue()).isEqualTo(100);
      assertThat(file.get("process_start").textValue()).isEqualTo("started 100");
      assertThat(file.get("run_id").textValue()).isEqualTo("first");
      assertThat(file.get("taken_at").textValue()).isEqualTo("2024-05-10T03:00:00Z");
      assertThat(file.get("expires_at").textValue()).isEqualTo("2024-05-10T03:10:00Z");
    }
    assertThat(locks(storage)).isEmpty();
    take(out, "second", here).close();
  }

  @ParameterizedTest
  @MethodSource("storages")
  void aSecondRunIsBusyAndNamesTheOwner(Storage storage) throws Exception {
    OutputFolder out = OutputFolder.probed(storage);
    try (Lease lease = take(out, "first", here)) {
      assertBusy(
          () -> take(out, "second", here.process(101)),
          "run first (process 100 on host here, since 2024-05-10T03:00:00Z)",
          "`ps -p 100` on here");
      assertBusy(() -> take(out, "third", there), "run first", "by itself at 2024-05-10T03:10:00Z");
      lease.confirm();
    }
    assertThat(locks(storage)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("storages")
  void theNextRunTakesOverFromOneThatIsGone(Storage storage) throws Exception {
    OutputFolder out = OutputFolder.probed(storage);
    take(out, "first", here);
    here.ends(100);
    take(out, "second", here.process(101));
    here.ends(101);
    try (Lease third = take(out, "third", here.process(102))) {
      third.confirm();
      assertBusy(() -> take(out, "fourth", here.process(103)), "run third");
    }
    assertThat(locks(storage)).isEmpty();
  }

  @Test
  void aProcessThatGotThePidOfAnotherOneIsNotIt() {
    OutputFolder out = folder();
    take(out, "first", here);
    here.ends(100);
    here.starts(100, "started later");

    take(out, "second", here.process(101)).close();
  }

  @Test
  void noClockEndsALeaseOnTheSameMachine() {
    OutputFolder out = folder();
    take(out, "first", here);

    for (Duration step : List.of(Duration.ofDays(-400), Duration.ZERO, Duration.ofDays(400))) {
      clock.set(NOW.plus(step));
      assertBusy(() -> take(out, "second", here.process(101)), "run first");
    }
  }

  @Test
  void whatCannotBeSeenIsStaleWhenItGaveNoSignOfLifeForTenMinutes() {
    OutputFolder out = folder();
    Lease first = take(out, "first", there);
    clock.set(NOW.plus(Duration.ofMinutes(9)));
    first.beat();

    clock.set(NOW.plus(Duration.ofMinutes(18)));
    assertBusy(() -> take(out, "second", here), "by itself at 2024-05-10T03:19");
    clock.set(NOW.plus(Duration.ofMinutes(20)));
    take(out, "second", here).confirm();
    assertBusy(first::confirm, "to run second (process 100 on host here");
  }

  @Test
  void anOwnerWhoseClockIsSetBackDoesNotLookStale() {
    OutputFolder out = folder();
    Lease first = take(out, "first", there);
    clock.set(NOW.minus(Duration.ofHours(1)));
    first.beat();

    clock.set(NOW.plus(Duration.ofMinutes(9)));
    assertBusy(() -> take(out, "second", here), "run first");
  }

  @Test
  void aRestartOfTheMachineIsNotTakenForTheEndOfARunOnAnotherOneOfItsName() {
    OutputFolder out = folder();
    take(out, "first", here);

    assertBusy(() -> take(out, "second", new FakeProcesses("here", "boot 3", 7)), "run first");
  }

  @Test
  void whoWakesUpLateNeitherPublishesNorHarmsTheNewOwner() throws Exception {
    OutputFolder out = folder();
    Lease late = take(out, "late", there);
    clock.set(NOW.plus(Duration.ofMinutes(11)));
    Lease owner = take(out, "owner", here);

    late.beat();
    assertBusy(late::confirm, "lost it to run owner");
    late.close();

    owner.confirm();
    assertBusy(() -> take(out, "third", here.process(101)), "run owner");
    owner.close();
    assertThat(locks(out.storage())).isEmpty();
  }

  @Test
  void aLeaseThatWasGivenBackPublishesNothing() {
    Lease lease = take(folder(), "run", here);
    lease.close();

    assertBusy(lease::confirm, "gave its lease back");
  }

  @Test
  void aLockThatSomebodyDeletedIsMadeAgainUnlessAnotherRunWasFaster() throws Exception {
    OutputFolder out = folder();
    Lease first = take(out, "first", here);
    out.storage().delete("_dateline/lock");
    first.beat();
    assertBusy(() -> take(out, "second", here.process(101)), "run first");

    out.storage().delete("_dateline/lock");
    Lease third = take(out, "third", here.process(102));
    assertBusy(first::confirm, "to run third");
    third.confirm();
  }

  @Test
  void aFileThatNobodyCanReadIsWaitedForAndTakenOver() throws Exception {
    OutputFolder out = folder();
    out.storage().replace("_dateline/lock", "?".getBytes(UTF_8));
    Instant written = out.storage().modifiedAt("_dateline/lock");

    clock.set(written.plus(Duration.ofMinutes(9)));
    assertBusy(() -> take(out, "first", here), "run unknown");
    clock.set(written.plus(Duration.ofMinutes(11)));
    take(out, "first", here).close();
    assertThat(locks(out.storage())).isEmpty();
  }

  @Test
  void leftoversOfRunsThatWereKilledAreDeleted() throws Exception {
    OutputFolder out = folder();
    out.storage().replace("_dateline/lock.after-old", "{}".getBytes(UTF_8));
    out.storage().replace("_dateline/lock.beat-old", "{}".getBytes(UTF_8));

    try (Lease lease = take(out, "first", here)) {
      lease.beat();
      assertThat(locks(out.storage())).hasSize(2).noneMatch(name -> name.endsWith("-old"));
    }
    assertThat(locks(out.storage())).isEmpty();
  }

  @Test
  void nothingIsPublishedUnderALeaseThatWasLost() {
    OutputFolder out = folder();
    Lease late = take(out, "late", there);
    StagedSnapshot staged = Samples.staged(late.folder(), "late");
    clock.set(NOW.plus(Duration.ofMinutes(11)));
    take(out, "owner", here).close();
    Lease owner = take(out, "owner", here);

    assertBusy(() -> staged.publish(Samples.publication()), "to run owner");
    assertThat(Snapshots.newest(out)).isEmpty();
    Samples.staged(owner.folder(), "owner").publish(Samples.publication());
    assertThat(Snapshots.newest(out).orElseThrow().runId()).isEqualTo("owner");
  }

  @Test
  void signsOfLifeAreGivenInTheBackground() throws Exception {
    OutputFolder out = folder();
    LeaseTerms quick = new LeaseTerms(Duration.ofMinutes(10), Duration.ofMillis(5));
    try (Lease lease = Lease.take(out, "run", clock, here, quick)) {
      clock.set(NOW.plus(Duration.ofMinutes(5)));
      LeaseFiles files = new LeaseFiles(out.storage(), TERMS);
      Owner owner = files.owner().orElseThrow();
      Instant deadline = Instant.now().plusSeconds(20);
      while (files.expiry(owner).isBefore(NOW.plus(Duration.ofMinutes(15)))) {
        assertThat(Instant.now()).isBefore(deadline);
        Thread.sleep(5);
      }
      lease.confirm();
    }
    assertThat(locks(out.storage())).isEmpty();
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

  private static void assertBusy(ThrowingCallable action, String... parts) {
    assertThatThrownBy(action)
        .isInstanceOfSatisfying(
            UserException.class, e -> assertThat(e.fault()).isEqualTo(Fault.BUSY))
        .hasMessageContainingAll(parts);
  }
}
