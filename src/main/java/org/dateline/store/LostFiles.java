package org.dateline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dateline.error.Fault;
import org.dateline.error.UserException;

/**
 * Files of a publication that are not there, or not in the size that its manifest says. Found by
 * listing folders alone: what bytes they have, only a {@link Verification} tells.
 */
public final class LostFiles {
  private final OutputFolder out;
  private final Manifest manifest;
  private final Map<String, String> problems;

  private LostFiles(OutputFolder out, Manifest manifest, Map<String, String> problems) {
    this.out = out;
    this.manifest = manifest;
    this.problems = problems;
  }

  /**
   * Looks for the files that a manifest names, in its own snapshot folder and in the older ones
   * that it may name.
   *
   * @throws UserException of fault STORAGE if a folder cannot be listed
   */
  public static LostFiles of(OutputFolder out, Manifest manifest) {
    Map<String, Long> sizes = new HashMap<>();
    try {
      for (String folder :
          manifest.files().map(LostFiles::folder).collect(Collectors.toCollection(TreeSet::new))) {
        sizes.putAll(out.storage().sizes(folder));
      }
    } catch (IOException | UncheckedIOException e) {
      throw StorageFaults.ofReading(
          "list the files of publication " + manifest.number(), out.root(), e);
    }
    Map<String, String> problems = new LinkedHashMap<>();
    manifest
        .files()
        .forEach(
            file ->
                problem(file, sizes.get(file.path()))
                    .ifPresent(problem -> problems.put(file.path(), problem)));
    return new LostFiles(out, manifest, problems);
  }

  /** Whether all files of a table are there. */
  public boolean spare(PublishedTable table) {
    return table.files().stream().noneMatch(file -> problems.containsKey(file.path()));
  }

  /** What is lost and what repairs it; nothing if all files are there. */
  public Optional<String> told() {
    return problems.entrySet().stream()
        .findFirst()
        .map(
            first ->
                ("Cannot go by publication %d of %s: of its %,d files %,d are lost or of another size,"
                        + " first %s, which %s. Publish all anew: dateline run --full; or go back to"
                        + " an earlier publication: dateline rollback %2$s N")
                    .formatted(
                        manifest.number(),
                        out.root(),
                        manifest.files().count(),
                        problems.size(),
                        first.getKey(),
                        first.getValue()));
  }

  /**
   * Refuses a publication of which files are lost.
   *
   * @throws UserException of fault DAMAGED
   */
  public void refuse() {
    told()
        .ifPresent(
            message -> {
              throw new UserException(Fault.DAMAGED, message);
            });
  }

  private static Optional<String> problem(PublishedTable.File file, Long bytes) {
    if (bytes == null) {
      return Optional.of("is missing");
    }
    return bytes == file.bytes()
        ? Optional.empty()
        : Optional.of("has %,d bytes, its manifest says %,d".formatted(bytes, file.bytes()));
  }

  /** The snapshot folder that a file lies in, whatever table and month. */
  private static String folder(PublishedTable.File file) {
    int name = file.path().indexOf('/') + 1;
    return file.path().substring(0, file.path().indexOf('/', name));
  }
}
