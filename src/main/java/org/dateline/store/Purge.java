package org.dateline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.retraction.Retraction;
import org.dateline.retraction.Retractions;

/**
 * Takes retracted articles out of everything below an output folder. An older publication that
 * holds one is dropped as a whole: manifests are never changed, and its tables cannot be made
 * without the articles of that time. The newest has to be without them, which a run sees to.
 */
public final class Purge {
  private static final String PURGES = OutputFolder.PRIVATE + "/purges";

  /**
   * A folder renamed to this is no snapshot any more, and deleted by the next purge at the latest.
   */
  private static final String DROPPED = ".purged-";

  private static final Set<String> OURS =
      Set.of(OutputFolder.PRIVATE, OutputFolder.SNAPSHOTS, OutputFolder.LATEST);

  private final OutputFolder out;
  private final Storage storage;
  private final Manifest newest;
  private final Retractions retractions;
  private final RetractedRows rows;
  private final PurgedReadings readings;
  private final List<Drop> drops = new ArrayList<>();
  private final List<String> staged = new ArrayList<>();
  private final Set<String> keptFiles = new HashSet<>();

  /**
   * A publication that goes.
   *
   * @param held what of it is retracted, in a few words
   */
  public record Drop(int number, String folder, String held) {}

  /** What is left of a purge: `_dateline/purges/TIME-ID.json`. */
  private record Note(
      Instant purgedAt,
      List<Integer> publications,
      List<String> folders,
      List<String> readings,
      List<Retraction> retractions) {}

  private Purge(OutputFolder out, PublicationLog log, Optional<Retractions> given)
      throws IOException {
    this.out = out;
    this.storage = out.storage();
    this.newest = log.manifest(log.newest());
    Retractions known = new Retractions(newest.retractions());
    this.retractions = given.map(known::and).orElse(known);
    this.rows = new RetractedRows(storage, retractions);
    refuseNewest();
    this.readings = PurgedReadings.find(storage, retractions);
    findPublications(log);
  }

  /**
   * Finds what a purge would take out, and changes nothing.
   *
   * @param given retractions beside those that the newest publication applies
   * @throws UserException of fault USAGE if nothing is published, of fault DAMAGED if the newest
   *     manifest cannot be read, of fault REFUSED if the newest publication holds a retracted
   *     article, of fault STORAGE if the folder cannot be read
   */
  public static Purge plan(OutputFolder out, Optional<Retractions> given) {
    try {
      return new Purge(out, PublicationLog.of(out), given);
    } catch (IOException | UncheckedIOException e) {
      throw StorageFaults.of("look for retracted articles", out.root(), e);
    }
  }

  /**
   * Takes out what {@link #plan} finds, under the lease, and notes it below `_dateline/purges`.
   * What is interrupted is done by the next purge.
   *
   * @throws UserException also of fault BUSY if a run is at work, of fault STORAGE if something
   *     cannot be changed
   */
  public static Purge run(OutputFolder out, Optional<Retractions> given, Clock clock) {
    PublicationLog.of(out);
    try (Lease lease = Lease.take(out, "purge")) {
      Purge purge = plan(lease.folder(), given);
      if (!purge.isIdle()) {
        purge.purge(clock.instant());
      }
      return purge;
    }
  }

  /** All retractions that were looked for. */
  public Retractions retractions() {
    return retractions;
  }

  /** Publications that go, the earliest first. */
  public List<Drop> drops() {
    return List.copyOf(drops);
  }

  /** Folders of runs that never published, or whose manifest is missing or damaged. */
  public List<String> staged() {
    return List.copyOf(staged);
  }

  /** Readings that go or are written anew. */
  public List<String> readings() {
    List<String> all = new ArrayList<>(readings.folders());
    all.addAll(readings.files());
    return all;
  }

  /** The number of the newest publication, which stays. */
  public int newest() {
    return newest.number();
  }

  /** What else lies in the folder and is none of Dateline's: nobody looked into it. */
  public List<String> strangers() {
    try {
      return Stream.concat(
              storage.names("").stream().filter(name -> !OURS.contains(name)),
              storage.names(OutputFolder.SNAPSHOTS).stream()
                  .filter(name -> !isOurs(name))
                  .map(OutputFolder::snapshot))
          .toList();
    } catch (IOException e) {
      throw StorageFaults.of("list the folder", out.root(), e);
    }
  }

  private boolean isIdle() {
    return retractions.isEmpty();
  }

  private void refuseNewest() throws IOException {
    Optional<String> held = rows.in(newest);
    if (held.isPresent()) {
      throw new UserException(
          Fault.REFUSED,
          ("Cannot purge %s: the newest publication, %d, has %s. Nothing was deleted. Publish without"
                  + " them first, with the retractions beside the input or in the spec: dateline run;"
                  + " then purge again.")
              .formatted(out.root(), newest.number(), held.get()));
    }
  }

  private void findPublications(PublicationLog log) throws IOException {
    if (retractions.isEmpty()) {
      return;
    }
    Set<String> there = new HashSet<>(storage.files(OutputFolder.SNAPSHOTS));
    Set<String> unnamed = new TreeSet<>();
    storage.names(OutputFolder.SNAPSHOTS).stream()
        .filter(Purge::isOurs)
        .forEach(name -> unnamed.add(OutputFolder.snapshot(name)));
    for (int number : log.numbers()) {
      Optional<Manifest> manifest = log.readable(number);
      if (manifest.isPresent()) {
        String folder = OutputFolder.snapshot(manifest.get().snapshot());
        unnamed.remove(folder);
        Optional<String> held =
            there(manifest.get(), there) ? held(manifest.get()) : Optional.empty();
        held.ifPresentOrElse(
            what -> drops.add(new Drop(number, folder, what)),
            () -> manifest.get().files().forEach(file -> keptFiles.add(file.path())));
      }
    }
    staged.addAll(unnamed);
  }

  private static boolean isOurs(String snapshot) {
    return snapshot.startsWith(DROPPED) || Sweep.isSnapshot(snapshot);
  }

  private static boolean there(Manifest manifest, Set<String> files) {
    return manifest.files().anyMatch(file -> files.contains(file.path()));
  }

  private Optional<String> held(Manifest manifest) {
    try {
      return rows.in(manifest);
    } catch (IOException | RuntimeException e) { // what Parquet throws at a file that is none
      return Optional.of("files that cannot be read: " + e.getMessage());
    }
  }

  private void purge(Instant now) {
    new Publisher(out, List.of(), List.of()).point(newest);
    try {
      for (Drop drop : drops) {
        drop(drop.folder());
      }
      for (String folder : staged) {
        drop(folder);
      }
      readings.purge();
      Set<String> paths = new TreeSet<>(rows.paths());
      paths.addAll(readings.paths());
      retractions.list().stream()
          .map(Retraction::path)
          .filter(p -> !p.isEmpty())
          .forEach(paths::add);
      RunFiles.forget(out, paths);
      note(now);
    } catch (IOException | UncheckedIOException e) {
      throw StorageFaults.of("take out retracted articles", out.root(), e);
    }
  }

  /** At once, so that nobody who reads by folder finds a part of it. */
  private void drop(String folder) throws IOException {
    List<String> files = storage.files(folder);
    if (files.stream().anyMatch(keptFiles::contains)) {
      for (String file : files) {
        if (!keptFiles.contains(file)) {
          storage.delete(file);
        }
      }
      return;
    }
    String dropped = OutputFolder.snapshot(DROPPED + UUID.randomUUID());
    storage.move(folder, dropped);
    storage.delete(dropped);
  }

  private void note(Instant now) throws IOException {
    Note note =
        new Note(
            now,
            drops.stream().map(Drop::number).toList(),
            staged(),
            readings(),
            retractions.list());
    storage.makeFolder(PURGES);
    storage.createIfAbsent(
        "%s/%s-%s.json"
            .formatted(
                PURGES,
                StagedSnapshot.STAMP.format(now),
                UUID.randomUUID().toString().substring(0, 8)),
        ManifestFile.JSON.writeValueAsBytes(note));
  }
}
