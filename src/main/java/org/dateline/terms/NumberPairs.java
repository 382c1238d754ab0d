package org.dateline.terms;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;

/** Pairs of numbers, numbered from 0 as they are first met. */
final class NumberPairs {
  private final Long2IntOpenHashMap numbers = new Long2IntOpenHashMap();
  private final IntArrayList first = new IntArrayList();
  private final IntArrayList second = new IntArrayList();

  NumberPairs() {
    numbers.defaultReturnValue(-1);
  }

  /** The number of a pair. */
  int number(int left, int right) {
    long pair = (long) left << 32 | right;
    int number = numbers.get(pair);
    if (number < 0) {
      number = first.size();
      numbers.put(pair, number);
      first.add(left);
      second.add(right);
    }
    return number;
  }

  int size() {
    return first.size();
  }

  int first(int pair) {
    return first.getInt(pair);
  }

  int second(int pair) {
    return second.getInt(pair);
  }

  int[] first() {
    return first.toIntArray();
  }

  int[] second() {
    return second.toIntArray();
  }
}
