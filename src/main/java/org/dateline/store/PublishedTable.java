package org.dateline.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a manifest says of a table.
 *
 * @param logicVersion of the program's logic that makes the table
 * @param rows in all files
 * @param contentHash 64 hex digits that the rows decide, whatever their order and files
 * @param days rows, hash and sums of each day, ascending; empty in a table without dates
 * @param sums of a table without dates, by name; empty in others, whose days have them
 */
public record PublishedTable(
    String name,
    int logicVersion,
    List<File> files,
    long rows,
    String contentHash,
    List<Day> days,
    Map<String, Long> sums) {

  public PublishedTable {
    files = List.copyOf(files);
    days = List.copyOf(days);
    sums = new TreeMap<>(sums);
  }

  /** The content hash of a table with dates, from its days in ascending order. */
  static String contentHash(List<Day> days) {
    StringBuilder lines = new StringBuilder();
    for (Day day : days) {
      lines.append(day.date()).append(' ').append(day.rows()).append(' ').append(day.hash());
      lines.append('\n');
    }
    return Sha256.of(lines.toString());
  }

  /** A sum over all rows; nothing if not all days have it, as of an older program. */
  public Optional<Long> sum(String name) {
    if (days.isEmpty()) {
      return Optional.ofNullable(sums.getOrDefault(name, rows == 0 ? Long.valueOf(0) : null));
    }
    return days.stream().allMatch(day -> day.sums().containsKey(name))
        ? Optional.of(days.stream().mapToLong(day -> day.sums().get(name)).sum())
        : Optional.empty();
  }

  /**
   * A Parquet file.
   *
   * @param path relative to the output folder
   * @param sha256 of its bytes, 64 hex digits
   * @param firstDate first day in it; null in a table without dates
   * @param lastDate last day in it; null in a table without dates
   */
  public record File(
      String path, long bytes, long rows, String sha256, LocalDate firstDate, LocalDate lastDate) {

    /** The same file under another path. */
    File at(String other) {
      return new File(other, bytes, rows, sha256, firstDate, lastDate);
    }

    /** Whether all of its days are before one; never so of a table without dates. */
    boolean isBefore(LocalDate day) {
      return lastDate != null && lastDate.isBefore(day);
    }

    /** Whether a day lies between its first and last; never so of a table without dates. */
    boolean isAround(LocalDate day) {
      return lastDate != null && !firstDate.isAfter(day) && !lastDate.isBefore(day);
    }

    /** Whether it has days before one and that or later ones. */
    boolean isAcross(LocalDate day) {
      return lastDate != null && firstDate.isBefore(day) && !lastDate.isBefore(day);
    }
  }

  /**
   * A day of a table.
   *
   * @param hash 32 hex digits: the sum of the hashes of its rows
   * @param sums what its rows add up to, by name, to be compared with other tables
   */
  public record Day(LocalDate date, long rows, String hash, Map<String, Long> sums) {
    public Day {
      sums = new TreeMap<>(sums);
    }
  }
}
