package org.dateline.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.error.UserException;

/** Checks that the log is a chain without gaps, and that a manifest agrees with itself. */
final class LogCheck {
  private LogCheck() {}

  /**
   * What is wrong with the log, a line for each fault. Of vacuumed publications it has them all.
   */
  static List<String> chain(PublicationLog log) {
    List<String> problems = new ArrayList<>();
    for (int number = 1; number <= log.newest(); number++) {
      if (!log.numbers().contains(number)) {
        problems.add("the log has no publication %d, only later ones".formatted(number));
      } else {
        link(log, number).ifPresent(problems::add);
      }
    }
    return problems;
  }

  private static Optional<String> link(PublicationLog log, int number) {
    Manifest manifest;
    try {
      manifest = log.manifest(number);
    } catch (UserException e) {
      return Optional.of(e.getMessage());
    }
    String path = OutputFolder.manifest(number);
    if (manifest.number() != number) {
      return Optional.of("%s says it is publication %d".formatted(path, manifest.number()));
    }
    return manifest.parent() == number - 1
        ? Optional.empty()
        : Optional.of(
            "%s says it follows publication %d, not %d"
                .formatted(path, manifest.parent(), number - 1));
  }

  /** Where the counts and hashes of a manifest contradict each other, a line for each table. */
  static List<String> counts(Manifest manifest) {
    List<String> problems = new ArrayList<>();
    String path = OutputFolder.manifest(manifest.number());
    for (PublishedTable table : manifest.allTables().toList()) {
      long inFiles = table.files().stream().mapToLong(PublishedTable.File::rows).sum();
      long inDays = table.days().stream().mapToLong(PublishedTable.Day::rows).sum();
      if (inFiles != table.rows() || (!table.days().isEmpty() && inDays != table.rows())) {
        problems.add(
            "%s says of table %s: %,d rows, %,d in its files, %,d in its days"
                .formatted(path, table.name(), table.rows(), inFiles, inDays));
      } else if (!table.days().isEmpty()
          && !PublishedTable.contentHash(table.days()).equals(table.contentHash())) {
        problems.add(
            "%s says of table %s a content hash that is not that of its days"
                .formatted(path, table.name()));
      }
    }
    return problems;
  }
}
