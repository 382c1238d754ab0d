package org.dateline.store;

import java.time.LocalDate;
import java.util.List;

/**
 * What a manifest says of a table.
 *
 * @param logicVersion of the program's logic that makes the table
 * @param rows in all files
 * @param contentHash 64 hex digits that the rows decide, whatever their order and files
 * @param days rows and hash of each day, ascending; empty in a table without dates
 */
public record PublishedTable(
    String name,
    int logicVersion,
    List<File> files,
    long rows,
    String contentHash,
    List<Day> days) {

  public PublishedTable {
    files = List.copyOf(files);
    days = List.copyOf(days);
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

  /**
   * A Parquet file.
   *
   * @param path relative to the output folder
   * @param sha256 of its bytes, 64 hex digits
   */
  public record File(String path, long bytes, long rows, String sha256) {}

  /**
   * A day of a table.
   *
   * @param hash 32 hex digits: the sum of the hashes of its rows
   */
  public record Day(LocalDate date, long rows, String hash) {}
}
