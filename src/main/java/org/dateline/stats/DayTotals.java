package org.dateline.stats;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * One whole number for every day from the first to the last, such as the originals of each day: the
 * denominators of all rates. Days are counted from the first, which is day 0.
 */
public final class DayTotals implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int firstEpochDay;
  private final long[] counts;
  private final long[] sums;
  private final int[] busy;

  public DayTotals(int firstEpochDay, long[] counts) {
    this.firstEpochDay = firstEpochDay;
    this.counts = Arrays.copyOf(counts, counts.length);
    this.sums = new long[counts.length + 1];
    this.busy = new int[counts.length + 1];
    for (int day = 0; day < counts.length; day++) {
      sums[day + 1] = sums[day] + counts[day];
      busy[day + 1] = busy[day] + (counts[day] > 0 ? 1 : 0);
    }
  }

  /** The totals of the days, given as days since 1970-01-01, from the first to the last. */
  public static DayTotals of(Map<Integer, Long> counts) {
    TreeMap<Integer, Long> byDay = new TreeMap<>(counts);
    int first = byDay.firstKey();
    long[] totals = new long[byDay.lastKey() - first + 1];
    byDay.forEach((day, count) -> totals[day - first] = count);
    return new DayTotals(first, totals);
  }

  /** How many days there are. */
  public int days() {
    return counts.length;
  }

  /** The number of a date, given as days since 1970-01-01. */
  public int day(int epochDay) {
    return epochDay - firstEpochDay;
  }

  /** The date of a day, as days since 1970-01-01. */
  public int epochDay(int day) {
    return day + firstEpochDay;
  }

  /** The count of one day. */
  public long at(int day) {
    return counts[day];
  }

  /** The sum over the days {@code from} to {@code to}, both included, cut at the first day. */
  public long sum(int from, int to) {
    return to < 0 ? 0 : sums[to + 1] - sums[Math.max(from, 0)];
  }

  /** How many of the days {@code from} to {@code to}, both included, have a count above 0. */
  public int busyDays(int from, int to) {
    return to < 0 ? 0 : busy[to + 1] - busy[Math.max(from, 0)];
  }
}
