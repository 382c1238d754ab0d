package org.dateline.stats;

import java.util.Arrays;

/**
 * The daily counts of one thing, on the days that have any, in ascending order. Reused from one
 * thing to the next: {@link #clear} and {@link #add} again.
 */
public final class History {
  private static final int NONE = -1;

  private int[] days = new int[16];
  private long[] sums = new long[17];
  private int[] previous = new int[16];
  private int firstDay = NONE;
  private int lastDay = NONE;
  private int size;

  /** Forgets all days. */
  public void clear() {
    size = 0;
    firstDay = NONE;
    lastDay = NONE;
  }

  /** Adds a day after all others, with its count, which may be 0. */
  public void add(int day, long count) {
    if (size > 0 && day <= days[size - 1]) {
      throw new IllegalArgumentException("day " + day + " after day " + days[size - 1]);
    }
    if (size == days.length) {
      days = Arrays.copyOf(days, size * 2);
      sums = Arrays.copyOf(sums, size * 2 + 1);
      previous = Arrays.copyOf(previous, size * 2);
    }
    days[size] = day;
    sums[size + 1] = sums[size] + count;
    previous[size] = lastDay;
    size++;
    if (count > 0) {
      lastDay = day;
      firstDay = firstDay == NONE ? day : firstDay;
    }
  }

  /** How many days were added. */
  public int size() {
    return size;
  }

  /** The day at a place. */
  public int day(int place) {
    return days[place];
  }

  /** The count at a place. */
  public long count(int place) {
    return sums[place + 1] - sums[place];
  }

  /** The count on a day; 0 where it was not added. */
  public long on(int day) {
    int place = Arrays.binarySearch(days, 0, size, day);
    return place < 0 ? 0 : count(place);
  }

  /** The sum over the days {@code from} to {@code to}, both included. */
  public long sum(int from, int to) {
    return sums[firstFrom(to + 1)] - sums[firstFrom(from)];
  }

  /** The first day with a count above 0 at or before a place; -1 if there is none. */
  public int firstDay(int place) {
    return firstDay == NONE || firstDay > days[place] ? NONE : firstDay;
  }

  /** The last day with a count above 0 before a place; -1 if there is none. */
  public int previousDay(int place) {
    return previous[place];
  }

  /** The place of the first day at or after {@code day}. */
  int firstFrom(int day) {
    int place = Arrays.binarySearch(days, 0, size, day);
    return place < 0 ? -place - 1 : place;
  }
}
