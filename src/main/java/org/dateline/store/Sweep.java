package org.dateline.store;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes what runs left that were killed, once no run can still be writing it: staging folders
 * that no manifest names, and files that were to be put into place.
 */
final class Sweep {
  private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
  private static final Duration AGE = Duration.ofHours(24);

  /** Files not yet in their place, and those that try out whether a storage is safe. */
  private static final Pattern STRAY =
      Pattern.compile(
          "(\\..+\\.ID\\.tmp|probe-ID)".replace("ID", "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));

  private Sweep() {}

  static void run(Storage storage, Instant now) throws IOException {
    for (String folder : List.of("", OutputFolder.PRIVATE + "/", OutputFolder.LOG + "/")) {
      strays(storage, folder, now);
    }
    folders(storage, now);
  }

  private static void strays(Storage storage, String folder, Instant now) throws IOException {
    for (String name : storage.names(folder)) {
      if (STRAY.matcher(name).matches()
          && storage.modifiedAt(folder + name).plus(AGE).isBefore(now)) {
        LOG.info("deleting {}{}, left by a run that was killed", folder, name);
        storage.delete(folder + name);
      }
    }
  }

  private static void folders(Storage storage, Instant now) throws IOException {
    Set<String> old = new HashSet<>();
    for (String name : storage.names(OutputFolder.SNAPSHOTS)) {
      if (isOld(name, now)) {
        old.add(name);
      }
    }
    if (old.isEmpty()) {
      return;
    }
    for (int number : Snapshots.numbers(storage)) {
      Optional<byte[]> manifest = storage.read(OutputFolder.manifest(number));
      if (manifest.isPresent()) {
        old.remove(ManifestFile.snapshot(manifest.get()));
      }
    }
    for (String name : old) {
      LOG.info("deleting {}, staged by a run that never published", name);
      storage.delete(OutputFolder.SNAPSHOTS + "/" + name);
    }
  }

  /** Whether a run that began this folder cannot be writing it any more. */
  static boolean isOld(String name, Instant now) {
    return begun(name).filter(begun -> begun.plus(AGE).isBefore(now)).isPresent();
  }

  /** Whether a name is one that runs give to snapshots. */
  static boolean isSnapshot(String name) {
    return begun(name).isPresent();
  }

  /** When a snapshot was begun, by its name; nothing if the name is none of ours. */
  private static Optional<Instant> begun(String name) {
    int end = name.indexOf('-');
    if (end < 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.from(StagedSnapshot.STAMP.parse(name.substring(0, end))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
