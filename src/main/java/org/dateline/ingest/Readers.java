package org.dateline.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All formats that files are read in. */
final class Readers {
  static final List<FormatReader> ALL = List.of(new SeedReader(), new JsonLinesReader());

  private static final String PACKED = ".gz";

  private Readers() {}

  static List<String> names() {
    return ALL.stream().map(FormatReader::name).toList();
  }

  /** The reader in use that takes a file of this name, if there is one. */
  static Optional<FormatReader> forPath(String path, List<String> formats) {
    String lower = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    String plain =
        lower.endsWith(PACKED) ? lower.substring(0, lower.length() - PACKED.length()) : lower;
    for (FormatReader reader : ALL) {
      if (formats.contains(reader.name())) {
        for (String ending : reader.endings()) {
          if (plain.endsWith(ending)) {
            return Optional.of(reader);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the name says that the file is compressed. */
  static boolean isPacked(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(PACKED);
  }
}
