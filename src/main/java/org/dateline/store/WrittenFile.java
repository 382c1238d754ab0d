package org.dateline.store;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * What a task tells of a file that it wrote. Public because Spark encodes public classes only.
 *
 * @param path relative to the output folder
 * @param days the days in it; a table without dates has one, which is 0
 */
public record WrittenFile(String path, long bytes, String sha256, List<Day> days)
    implements Serializable {

  /**
   * The rows of a day and the sums of the two lanes of their hashes, modulo 2^64.
   *
   * @param sums those of the table, in the order of its references; none until the day ends
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Day(int epochDay, long rows, long high, long low, long[] sums)
      implements Serializable {

    static Day begin(int epochDay) {
      return new Day(epochDay, 0, 0, 0, new long[0]);
    }

    Day plus(long[] hash) {
      return new Day(epochDay, rows + 1, high + hash[0], low + hash[1], sums);
    }

    Day plus(Day other) {
      long[] all = sums.clone();
      Arrays.setAll(all, i -> sums[i] + other.sums[i]);
      return new Day(epochDay, rows + other.rows, high + other.high, low + other.low, all);
    }

    Day end(long[] taken) {
      return new Day(epochDay, rows, high, low, taken);
    }

    String hash() {
      return "%016x%016x".formatted(high, low);
    }
  }

  /** The file as a manifest names it. */
  PublishedTable.File published(boolean dated) {
    return new PublishedTable.File(
        path,
        bytes,
        rows(),
        sha256,
        dated ? day(days.get(0)) : null,
        dated ? day(days.get(days.size() - 1)) : null);
  }

  private static LocalDate day(Day day) {
    return LocalDate.ofEpochDay(day.epochDay());
  }

  long rows() {
    return days.stream().mapToLong(Day::rows).sum();
  }
}
