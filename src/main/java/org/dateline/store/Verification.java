package org.dateline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.error.Fault;
import org.dateline.error.UserException;

/**
 * What a look at all that is published found.
 *
 * @param number of the publication whose files were read
 * @param files that were read
 * @param bytes that its manifest says they have
 * @param problems a line for each; none if everything is as published
 * @param lags of CURRENT and `latest`, which the next publication mends
 */
public record Verification(
    int number, long files, long bytes, List<String> problems, List<String> lags) {

  /**
   * Checks the log, CURRENT, `latest` and every file of a publication, all bytes of it.
   *
   * @param wanted the publication, the newest if none is given
   * @throws UserException of fault USAGE if nothing is published, not that number, or its files are
   *     gone while later ones are there, of fault STORAGE if the folder cannot be read
   */
  public static Verification of(OutputFolder out, OptionalInt wanted) {
    PublicationLog log = PublicationLog.of(out);
    int number = wanted.orElse(log.newest());
    List<String> problems = new ArrayList<>(LogCheck.chain(log));
    try {
      Hints hints = Hints.of(out.storage(), log);
      problems.addAll(hints.problems());
      Manifest manifest = log.manifest(number);
      problems.addAll(LogCheck.counts(manifest));
      List<String> inFiles = files(out.storage(), manifest);
      if (number < log.newest() && FileCheck.areGone(manifest.files().toList(), inFiles)) {
        throw new UserException(
            Fault.USAGE,
            "Cannot verify publication %d of %s: its files are gone. See: dateline list %2$s"
                .formatted(number, out.root()));
      }
      problems.addAll(inFiles);
      return new Verification(
          number,
          manifest.files().count(),
          manifest.files().mapToLong(PublishedTable.File::bytes).sum(),
          problems,
          hints.lags());
    } catch (UserException e) {
      // the chain has told of it
      if (e.fault() != Fault.DAMAGED) {
        throw e;
      }
      return new Verification(number, 0, 0, problems, List.of());
    } catch (IOException | UncheckedIOException e) {
      throw StorageFaults.ofReading("verify publication " + number, out.root(), e);
    }
  }

  /** Whoever reads by folder reads every Parquet file there, also one that no manifest names. */
  private static List<String> files(Storage storage, Manifest manifest) throws IOException {
    Set<String> named = manifest.files().map(PublishedTable.File::path).collect(Collectors.toSet());
    Set<String> read = new HashSet<>();
    for (PublishedTable table : manifest.tables()) {
      read.addAll(storage.files(OutputFolder.snapshot(manifest.snapshot()) + "/" + table.name()));
    }
    return Stream.concat(
            manifest.files().flatMap(file -> FileCheck.full(storage, file).stream()),
            read.stream()
                .filter(path -> path.endsWith(".parquet") && !named.contains(path))
                .sorted()
                .map(path -> path + " is not in the manifest, but who reads the folder reads it"))
        .toList();
  }
}
