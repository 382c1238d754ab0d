package org.dateline.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dateline.error.UserException;

/** What is published, by the log alone: CURRENT and `latest` may lag behind it. */
public final class Snapshots {
  private static final Pattern MANIFEST = Pattern.compile("\\d{8}\\.json");

  private Snapshots() {}

  /**
   * The newest manifest, or nothing if nothing was published yet.
   *
   * @throws UserException if the log cannot be read
   */
  public static Optional<Manifest> newest(OutputFolder out) {
    try {
      List<Integer> numbers = numbers(out.storage());
      return numbers.isEmpty()
          ? Optional.empty()
          : Optional.of(manifest(out.storage(), numbers.get(numbers.size() - 1)));
    } catch (IOException e) {
      throw StorageFaults.of("read the newest manifest", out.root(), e);
    }
  }

  /** The numbers of all publications, ascending. */
  static List<Integer> numbers(Storage storage) throws IOException {
    return storage.names(OutputFolder.LOG).stream()
        .filter(name -> MANIFEST.matcher(name).matches())
        .map(name -> Integer.valueOf(name.substring(0, 8)))
        .toList();
  }

  private static Manifest manifest(Storage storage, int number) throws IOException {
    String path = OutputFolder.manifest(number);
    return ManifestFile.read(
        storage.read(path).orElseThrow(() -> new IOException(path + " disappeared")));
  }
}
