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
   * @throws UserException of fault DAMAGED if it cannot be understood, of fault STORAGE if the log
   *     cannot be read
   */
  public static Optional<Manifest> newest(OutputFolder out) {
    PublicationLog log = PublicationLog.perhapsEmpty(out);
    return log.numbers().isEmpty() ? Optional.empty() : Optional.of(log.manifest(log.newest()));
  }

  /**
   * The newest manifest for those who tell of a run, whatever its end: nothing also if it is
   * damaged.
   *
   * @throws UserException of fault STORAGE if the log cannot be read
   */
  public static Optional<Manifest> newestReadable(OutputFolder out) {
    PublicationLog log = PublicationLog.perhapsEmpty(out);
    return log.numbers().isEmpty() ? Optional.empty() : log.readable(log.newest());
  }

  /**
   * The number of the newest publication, 0 if nothing was published yet; its manifest is not read.
   *
   * @throws UserException of fault STORAGE if the log cannot be listed
   */
  public static int newestNumber(OutputFolder out) {
    PublicationLog log = PublicationLog.perhapsEmpty(out);
    return log.numbers().isEmpty() ? 0 : log.newest();
  }

  /** The numbers of all publications, ascending. */
  static List<Integer> numbers(Storage storage) throws IOException {
    return storage.names(OutputFolder.LOG).stream()
        .filter(name -> MANIFEST.matcher(name).matches())
        .map(name -> Integer.valueOf(name.substring(0, 8)))
        .toList();
  }
}
