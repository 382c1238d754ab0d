package org.dateline.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.retraction.RetractionFile;

/** Why a file under the input root is not opened. */
public enum Ignored {
  /** The file or a folder above it begins with `.` or `_`. */
  HIDDEN,
  /** The name says that it is not finished. */
  TEMPORARY,
  /** A symbolic link, which is never followed. */
  SYMLINK,
  /** The table of retracted articles, {@link org.dateline.retraction.RetractionFile#NAME}. */
  RETRACTIONS,
  /** It has a record of a day that the run may not change, and is left for a later run. */
  EARLIER,
  /** All of its records are dated after the day up to which the run reads; it was opened. */
  LATER,
  /** No reader in use takes the name, or it is no regular file. */
  UNKNOWN_FORMAT;

  private static final List<String> UNFINISHED =
      List.of(".tmp", ".part", ".partial", ".crdownload", "~", ".swp", "._copying_");

  /** The fixed code in the published tables, in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the names of a relative path alone say. */
  static Optional<Ignored> byName(String path) {
    if (path.equals(RetractionFile.NAME)) {
      return Optional.of(RETRACTIONS);
    }
    for (int i = 0; i >= 0 && i < path.length(); i = after(path, i)) {
      if (path.charAt(i) == '.' || path.charAt(i) == '_') {
        return Optional.of(HIDDEN);
      }
    }
    String lower = path.toLowerCase(Locale.ROOT);
    return UNFINISHED.stream().anyMatch(lower::endsWith)
        ? Optional.of(TEMPORARY)
        : Optional.empty();
  }

  private static int after(String path, int from) {
    int slash = path.indexOf('/', from);
    return slash < 0 ? -1 : slash + 1;
  }
}
