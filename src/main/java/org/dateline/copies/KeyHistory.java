package org.dateline.copies;

import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayDeque;
import java.util.Iterator;
import org.dateline.table.ArticleNumbers;

/**
 * Which articles of the days at hand held a key, articles taken in order. Holds the keys of as many
 * days as a copy may lie behind, and of each key and day how many articles held it and the first
 * and the last few of them, however many there are.
 */
final class KeyHistory {
  private static final long NONE = Long.MIN_VALUE;

  private final int days;
  private final int ends;
  private final Long2LongOpenHashMap single = new Long2LongOpenHashMap();
  private final Long2ObjectOpenHashMap<ArrayDeque<Holders>> several =
      new Long2ObjectOpenHashMap<>();
  private final ArrayDeque<DayKeys> held = new ArrayDeque<>();

  /**
   * An empty history.
   *
   * @param days days that are looked back
   * @param ends how many of the earliest, and of the latest, articles are told
   */
  KeyHistory(int days, int ends) {
    this.days = days;
    this.ends = ends;
    this.single.defaultReturnValue(NONE);
  }

  /** Earlier articles with a key: how many, and the earliest and latest few. */
  @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
  record Found(int earlier, long[] told) {}

  private record DayKeys(int day, LongArrayList keys) {}

  /** Tells who held a key before an article, then adds the article. */
  Found add(long key, long number) {
    int day = ArticleNumbers.day(number);
    if (held.isEmpty() || held.getLast().day() != day) {
      forget(day);
      held.add(new DayKeys(day, new LongArrayList()));
    }
    ArrayDeque<Holders> holders = several.get(key);
    if (holders == null) {
      long one = single.put(key, number);
      if (one == NONE) {
        held.getLast().keys().add(key);
        return new Found(0, new long[0]);
      }
      single.remove(key);
      holders = new ArrayDeque<>(2);
      several.put(key, holders);
      hold(holders, one);
    }
    if (holders.getLast().day != day) {
      held.getLast().keys().add(key);
    }
    Found found = found(holders);
    hold(holders, number);
    return found;
  }

  /** How many keys and articles are held, keys once a day. */
  long size() {
    long articles =
        several.values().stream()
            .flatMap(ArrayDeque::stream)
            .mapToLong(holders -> holders.known.size())
            .sum();
    return single.size() + articles + held.stream().mapToLong(day -> day.keys().size()).sum();
  }

  private void hold(ArrayDeque<Holders> holders, long number) {
    int day = ArticleNumbers.day(number);
    if (holders.isEmpty() || holders.getLast().day != day) {
      holders.add(new Holders(day));
    }
    holders.getLast().add(number, ends);
  }

  private Found found(ArrayDeque<Holders> holders) {
    int earlier = 0;
    for (Holders day : holders) {
      earlier += day.count;
    }
    return new Found(earlier, told(holders, Math.min(earlier, 2 * ends)));
  }

  /** So many of the earliest and latest, from both ends to the middle. */
  private long[] told(ArrayDeque<Holders> holders, int n) {
    long[] told = new long[n];
    int first = 0;
    for (Iterator<Holders> days = holders.iterator(); first < Math.min(n, ends); ) {
      LongArrayList known = days.next().known;
      for (int i = 0; i < known.size() && first < Math.min(n, ends); i++) {
        told[first++] = known.getLong(i);
      }
    }
    int last = n;
    for (Iterator<Holders> days = holders.descendingIterator(); last > first; ) {
      LongArrayList known = days.next().known;
      for (int i = known.size() - 1; i >= 0 && last > first; i--) {
        told[--last] = known.getLong(i);
      }
    }
    return told;
  }

  private void forget(int day) {
    while (!held.isEmpty() && held.getFirst().day() < day - days) {
      DayKeys old = held.removeFirst();
      old.keys().forEach(key -> forget(key, old.day()));
    }
  }

  private void forget(long key, int oldDay) {
    if (single.get(key) != NONE && ArticleNumbers.day(single.get(key)) == oldDay) {
      single.remove(key);
    }
    ArrayDeque<Holders> holders = several.get(key);
    if (holders != null && holders.getFirst().day == oldDay) {
      holders.removeFirst();
      if (holders.isEmpty()) {
        several.remove(key);
      }
    }
  }

  /** The articles of one day that hold a key. */
  private static final class Holders {
    private final int day;
    private final LongArrayList known = new LongArrayList(2);
    private int count;

    Holders(int day) {
      this.day = day;
    }

    void add(long number, int ends) {
      if (known.size() == 2 * ends) {
        known.removeLong(ends);
      }
      known.add(number);
      count++;
    }
  }
}
