package org.dateline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dateline.error.Fault;
import org.dateline.error.UserException;

/**
 * Frees the space of old publications. Their manifests stay, so that the log has no gaps; what goes
 * is every file of their folders that no kept manifest names.
 */
public final class Vacuum {
  private final OutputFolder out;
  private final Storage storage;
  private final Instant now;
  private final Manifest newest;
  private final Set<String> keptFolders = new HashSet<>();
  private final Set<String> keptFiles = new HashSet<>();
  private final Set<String> keptHashes = new HashSet<>();
  private final List<Leftover> leftovers = new ArrayList<>();
  private int firstKept;

  /**
   * A folder that nobody needs any more.
   *
   * @param publication whose snapshot it was; nothing if a run staged it and never published
   * @param files of it that no kept manifest names, which is all of them unless it has others
   * @param others how many files of it a kept manifest names
   * @param bytes that become free: a file that a kept snapshot has too, by a link, frees none
   */
  public record Leftover(
      String folder, OptionalInt publication, List<String> files, int others, long bytes) {}

  private Vacuum(OutputFolder out, Manifest newest, Instant now) {
    this.out = out;
    this.storage = out.storage();
    this.newest = newest;
    this.now = now;
  }

  /**
   * Finds what can be deleted, and deletes nothing yet.
   *
   * @param keep so many of the newest publications are kept, at least 1
   * @param keepFor and all that were the newest within this time
   * @throws UserException of fault USAGE if nothing is published, of fault DAMAGED if a manifest to
   *     keep is missing or damaged, of fault STORAGE if the folder cannot be read
   */
  public static Vacuum plan(OutputFolder out, int keep, Duration keepFor, Instant now) {
    PublicationLog log = PublicationLog.of(out);
    Vacuum vacuum = new Vacuum(out, kept(out, log, log.newest()), now);
    try {
      vacuum.keep(log, keep, now.minus(keepFor));
      vacuum.find(log);
    } catch (IOException | UncheckedIOException e) {
      throw StorageFaults.of("look for old snapshots", out.root(), e);
    }
    return vacuum;
  }

  /**
   * Deletes what {@link #plan} finds, which is looked for under the lease: what was published right
   * before may name files of older folders. Before that, CURRENT and `latest` are led to the newest
   * publication, if they lag, also where there is nothing to delete.
   *
   * @throws UserException also of fault BUSY if a run is at work or took over, of fault STORAGE if
   *     something cannot be deleted; a second run goes on
   */
  public static Vacuum run(OutputFolder out, int keep, Duration keepFor, Clock clock) {
    PublicationLog.of(out);
    try (Lease lease = Lease.take(out, "vacuum")) {
      Vacuum vacuum = plan(lease.folder(), keep, keepFor, clock.instant());
      vacuum.delete();
      return vacuum;
    }
  }

  /** The number of the earliest publication that is kept, with all after it. */
  public int firstKept() {
    return firstKept;
  }

  /** The number of the newest publication. */
  public int lastKept() {
    return newest.number();
  }

  /** What can be deleted or was, the latest publication first, then what was only staged. */
  public List<Leftover> leftovers() {
    return List.copyOf(leftovers);
  }

  private void delete() {
    new Publisher(out, List.of(), List.of()).point(newest);
    for (Leftover leftover : leftovers) {
      out.confirm();
      try {
        if (leftover.others() == 0) {
          storage.delete(leftover.folder());
        } else {
          for (String file : leftover.files()) {
            storage.delete(file);
          }
        }
      } catch (IOException | UncheckedIOException e) {
        throw StorageFaults.of("delete " + leftover.folder(), out.root(), e);
      }
    }
  }

  private void keep(PublicationLog log, int keep, Instant since) {
    Instant replaced = now;
    for (int number = newest.number(); number > 0; number--) {
      if (newest.number() - number >= keep && replaced.isBefore(since)) {
        break;
      }
      Manifest manifest = number == newest.number() ? newest : kept(out, log, number);
      firstKept = number;
      replaced = manifest.createdAt();
      keptFolders.add(OutputFolder.snapshot(manifest.snapshot()));
      manifest.files().forEach(file -> keptFiles.add(file.path()));
      manifest.files().forEach(file -> keptHashes.add(file.sha256()));
    }
  }

  private static Manifest kept(OutputFolder out, PublicationLog log, int number) {
    return log.readable(number)
        .orElseThrow(
            () ->
                new UserException(
                    Fault.DAMAGED,
                    ("Cannot vacuum %s: publication %d is to be kept, but its manifest is missing or"
                            + " damaged and does not tell its files. Nothing was deleted. See:"
                            + " dateline verify %1$s")
                        .formatted(out.root(), number)));
  }

  private void find(PublicationLog log) throws IOException {
    Set<String> folders =
        storage.names(OutputFolder.SNAPSHOTS).stream()
            .map(OutputFolder::snapshot)
            .filter(folder -> !keptFolders.contains(folder))
            .collect(Collectors.toCollection(TreeSet::new));
    for (int number = firstKept - 1; number > 0; number--) {
      Optional<Manifest> manifest = log.readable(number);
      if (manifest.isPresent()
          && folders.remove(OutputFolder.snapshot(manifest.get().snapshot()))) {
        add(manifest.get());
      }
    }
    for (String folder : folders) {
      if (Sweep.isOld(folder.substring(folder.lastIndexOf('/') + 1), now)) {
        add(folder, OptionalInt.empty(), storage.files(folder));
      }
    }
  }

  private void add(Manifest manifest) throws IOException {
    Set<String> linked =
        manifest
            .files()
            .filter(file -> storage.hasLinks() && keptHashes.contains(file.sha256()))
            .map(PublishedTable.File::path)
            .collect(Collectors.toSet());
    String folder = OutputFolder.snapshot(manifest.snapshot());
    List<String> own =
        storage.files(folder).stream().filter(path -> !linked.contains(path)).toList();
    add(folder, OptionalInt.of(manifest.number()), own);
  }

  /** Adds a folder of which these files are linked from no kept one. */
  private void add(String folder, OptionalInt publication, List<String> own) throws IOException {
    List<String> all = storage.files(folder);
    List<String> files = all.stream().filter(path -> !keptFiles.contains(path)).toList();
    long bytes = 0;
    for (String path : own) {
      if (!keptFiles.contains(path)) {
        bytes += storage.input(path).getLength();
      }
    }
    if (!files.isEmpty() || all.isEmpty()) {
      leftovers.add(new Leftover(folder, publication, files, all.size() - files.size(), bytes));
    }
  }
}
