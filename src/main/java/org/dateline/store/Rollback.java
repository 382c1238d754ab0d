package org.dateline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.retraction.Retractions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the state of an earlier publication again, under a new number: readers follow it as
 * they follow any other, and the log keeps what it was taken back from.
 */
public final class Rollback {
  private static final Logger LOG = LoggerFactory.getLogger(Rollback.class);
  private static final int PROBLEMS_TOLD = 3;

  private final OutputFolder out;
  private final Manifest earlier;
  private final Optional<Manifest> newest;
  private final int number;
  private final Retractions retractions;

  private Rollback(OutputFolder out, PublicationLog log, Manifest earlier) {
    this.out = out;
    this.earlier = earlier;
    this.newest = log.readable(log.newest());
    this.number = log.newest() + 1;
    this.retractions = log.retractions();
  }

  /**
   * Publishes the tables of an earlier publication as the newest one.
   *
   * @param reason a line for the manifest; may be empty
   * @return the new manifest
   * @throws UserException of fault USAGE if there is no such earlier publication or its files are
   *     gone, of fault REFUSED if it holds articles that were retracted since, of fault DAMAGED if
   *     they are not as published, of fault BUSY if a run is at work or published in the meantime,
   *     of fault STORAGE if the folder cannot be written; nothing is published then
   */
  public static Manifest to(OutputFolder out, int number, String reason, Clock clock) {
    PublicationLog log = PublicationLog.of(out);
    Manifest earlier = log.manifest(number);
    if (number == log.newest()) {
      throw new UserException(
          Fault.USAGE,
          "Cannot roll back to publication %d of %s: it is the newest. See: dateline list %2$s"
              .formatted(number, out.root()));
    }
    checkFiles(out, earlier);
    checkRetractions(out, earlier, log.retractions());
    String runId = UUID.randomUUID().toString().substring(0, 8);
    try (Lease lease = Lease.take(OutputFolder.probed(out.storage()), runId)) {
      return new Rollback(lease.folder(), log, earlier).publish(runId, reason, clock);
    }
  }

  private static void checkFiles(OutputFolder out, Manifest earlier) {
    List<PublishedTable.File> files = earlier.files().toList();
    List<String> problems =
        files.stream().flatMap(file -> FileCheck.brief(out.storage(), file).stream()).toList();
    if (problems.isEmpty()) {
      return;
    }
    String found =
        "Cannot roll back to publication %d of %s: ".formatted(earlier.number(), out.root());
    if (FileCheck.areGone(files, problems)) {
      throw new UserException(
          Fault.USAGE,
          found
              + "its files are gone. Choose one that is kept: dateline list %s"
                  .formatted(out.root()));
    }
    throw new UserException(
        Fault.DAMAGED,
        found
            + "of its %d files %d are not as published.\n%s\nRestore them, or choose another: dateline list %s"
                .formatted(
                    files.size(),
                    problems.size(),
                    String.join("\n", problems.stream().limit(PROBLEMS_TOLD).toList()),
                    out.root()));
  }

  private static void checkRetractions(
      OutputFolder out, Manifest earlier, Retractions retractions) {
    Optional<String> held;
    try {
      held = new RetractedRows(out.storage(), retractions).in(earlier);
    } catch (IOException e) {
      throw StorageFaults.of("look for retracted articles", out.root(), e);
    }
    if (held.isPresent()) {
      throw new UserException(
          Fault.REFUSED,
          ("Cannot roll back to publication %d of %s: by the retractions of today it has %s. Choose a"
                  + " later one: dateline list %2$s; or mend the input and publish anew: dateline run")
              .formatted(earlier.number(), out.root(), held.get()));
    }
  }

  private Manifest publish(String runId, String reason, Clock clock) {
    Instant now = Instant.now(clock);
    if (!out.storage().hasLinks()) {
      Manifest manifest =
          manifest(runId, earlier.snapshot(), earlier.tables(), earlier.memory(), now, reason);
      new Publisher(out, List.of(), List.of()).reveal(manifest);
      return manifest;
    }
    String snapshot = StagedSnapshot.STAMP.format(now) + "-" + runId;
    List<PublishedTable> tables = LinkedSnapshot.tables(earlier.tables(), snapshot);
    List<PublishedTable> memory = LinkedSnapshot.tables(earlier.memory(), snapshot);
    Manifest manifest = manifest(runId, snapshot, tables, memory, now, reason);
    try {
      LinkedSnapshot.make(out.storage(), earlier, manifest);
      new Publisher(out, List.of(), List.of()).reveal(manifest);
    } catch (IOException | UncheckedIOException e) {
      discard(manifest);
      throw StorageFaults.of("roll back to publication " + earlier.number(), out.root(), e);
    } catch (UserException e) {
      discard(manifest);
      throw e;
    }
    return manifest;
  }

  private Manifest manifest(
      String runId,
      String snapshot,
      List<PublishedTable> tables,
      List<PublishedTable> memory,
      Instant now,
      String reason) {
    List<String> warnings = new ArrayList<>();
    warnings.add(
        "rolled back from publication %d to %d%s"
            .formatted(number - 1, earlier.number(), reason.isEmpty() ? "" : ": " + reason));
    warnings.addAll(earlier.warnings());
    return new Manifest(
        number,
        number - 1,
        runId,
        snapshot,
        now.truncatedTo(ChronoUnit.SECONDS),
        earlier.programVersion(),
        earlier.spec(),
        earlier.specSha256(),
        earlier.inputRoot(),
        earlier.inputsHash(),
        earlier.inputsSeen(),
        earlier.daysSeen(),
        daysTouched(),
        tables,
        memory,
        earlier.funnel(),
        earlier.gates(),
        warnings,
        retractions.list(),
        earlier.gazetteer());
  }

  /** The days on which readers find other rows than before; those of the tables if none differ. */
  private Manifest.Days daysTouched() {
    TreeSet<LocalDate> days = new TreeSet<>();
    if (newest.isPresent()) {
      ManifestDiff diff = ManifestDiff.of(newest.get(), earlier);
      diff.days().forEach(days::add);
      diff.changes().stream()
          .filter(change -> change.day().isEmpty())
          .flatMap(
              change ->
                  Stream.of(newest.get(), earlier).flatMap(m -> m.table(change.table()).stream()))
          .flatMap(table -> table.days().stream())
          .forEach(day -> days.add(day.date()));
    } else {
      earlier.days().forEach(days::add);
    }
    return days.isEmpty()
        ? earlier.daysTouched()
        : new Manifest.Days(days.first(), days.last(), days.size());
  }

  /** Deletes the new folder, unless its manifest was created all the same. */
  private void discard(Manifest manifest) {
    try {
      Optional<byte[]> published = out.storage().read(OutputFolder.manifest(number));
      if (published.isEmpty()
          || !ManifestFile.snapshot(published.get()).equals(manifest.snapshot())) {
        out.storage().delete(OutputFolder.snapshot(manifest.snapshot()));
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("snapshot {} was not deleted; a run sweeps it a day later", manifest.snapshot(), e);
    }
  }
}
