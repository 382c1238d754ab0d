package org.dateline.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.table.Contract;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The steps that make a staged snapshot visible. All before the manifest are invisible. */
final class Publisher {
  private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

  private final OutputFolder out;
  private final Storage storage;
  private final List<Contract> contracts;
  private final List<Contract> memory;

  /**
   * Publishes into a folder.
   *
   * @param contracts of the tables
   * @param memory contracts of private tables
   */
  Publisher(OutputFolder out, List<Contract> contracts, List<Contract> memory) {
    this.out = out;
    this.storage = out.storage();
    this.contracts = contracts;
    this.memory = memory;
  }

  void publish(Manifest manifest) {
    try {
      deleteStrays(manifest);
      Footers.check(storage, manifest, all());
      describe(manifest);
    } catch (IOException e) {
      throw StorageFaults.of("publish snapshot " + manifest.snapshot(), out.root(), e);
    }
    reveal(manifest);
  }

  /** Makes visible what is complete, checked and described. */
  void reveal(Manifest manifest) {
    boolean first;
    try {
      flush(manifest);
      out.confirm();
      first =
          storage.createIfAbsent(
              OutputFolder.manifest(manifest.number()), ManifestFile.write(manifest));
    } catch (IOException e) {
      throw StorageFaults.of("publish snapshot " + manifest.snapshot(), out.root(), e);
    }
    if (!first) {
      throw new UserException(
          Fault.BUSY,
          "Cannot publish snapshot %s below %s: another run published number %d since this one began. Run again: it will start from what that run published."
              .formatted(manifest.snapshot(), out.root(), manifest.number()));
    }
    LOG.info("published {} as number {}", manifest.snapshot(), manifest.number());
    point(manifest);
    sweep(manifest.createdAt());
  }

  /** Deletes files of failed attempts, which no task told of. */
  private void deleteStrays(Manifest manifest) throws IOException {
    Set<String> named = manifest.files().map(PublishedTable.File::path).collect(Collectors.toSet());
    for (Contract contract : all()) {
      for (String path : storage.files(folder(manifest) + "/" + contract.name())) {
        if (!named.contains(path)) {
          LOG.warn("deleting {}, left by a failed attempt", path);
          storage.delete(path);
        }
      }
    }
  }

  private List<Contract> all() {
    return Stream.concat(contracts.stream(), memory.stream()).toList();
  }

  private void describe(Manifest manifest) throws IOException {
    String folder = folder(manifest);
    String place = storage.locate(folder);
    write(folder + "/datapackage.json", DataPackage.of(manifest, contracts));
    write(folder + "/views.sql", Views.of(manifest, contracts, place));
    write(folder + "/README.md", Readme.of(manifest, contracts, place));
  }

  private void write(String path, String text) throws IOException {
    storage.replace(path, text.getBytes(UTF_8));
  }

  private void flush(Manifest manifest) throws IOException {
    Set<String> folders = new HashSet<>(Set.of(folder(manifest), OutputFolder.SNAPSHOTS, ""));
    for (PublishedTable.File file : manifest.files().toList()) {
      for (String folder = parent(file.path()); !folders.contains(folder); ) {
        folders.add(folder);
        folder = parent(folder);
      }
    }
    for (String folder : folders) {
      storage.flush(folder);
    }
  }

  /**
   * Points readers to the newest publication, which may by now be a later one than ours. That this
   * fails does not undo the publication: the hints may lag.
   */
  void point(Manifest manifest) {
    try {
      Manifest newest = manifest;
      int shown;
      do {
        shown = newest.number();
        storage.replace(OutputFolder.CURRENT, "%08d".formatted(shown).getBytes(UTF_8));
        storage.link(OutputFolder.LATEST, folder(newest));
        newest = Snapshots.newest(out).orElseThrow();
      } while (newest.number() > shown);
    } catch (IOException | UserException e) {
      LOG.warn("published {}, but CURRENT or latest lags behind", manifest.number(), e);
    }
  }

  private void sweep(Instant now) {
    try {
      Sweep.run(storage, now);
    } catch (IOException e) {
      LOG.warn("old staging folders could not be deleted; the next run tries again", e);
    }
  }

  private static String folder(Manifest manifest) {
    return OutputFolder.SNAPSHOTS + "/" + manifest.snapshot();
  }

  private static String parent(String path) {
    return path.substring(0, path.lastIndexOf('/'));
  }
}
