package org.dateline.store;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes staging folders that no manifest names and that no run can still be writing. */
final class Sweep {
  private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
  private static final Duration AGE = Duration.ofHours(24);

  private Sweep() {}

  static void run(Storage storage, Instant now) throws IOException {
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
