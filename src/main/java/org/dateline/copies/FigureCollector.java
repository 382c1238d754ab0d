package org.dateline.copies;

import it.unimi.dsi.fastutil.HashCommon;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/**
 * Collects the numbers of a text, and around each the two words before and the one after it. Words
 * that begin with a digit are not counted there. Not thread-safe.
 */
final class FigureCollector {
  private static final int CONTEXT_BITS = Long.SIZE - 1 - Hashes.BITS;
  private static final long CONTEXT = (1L << CONTEXT_BITS) - 1;

  private final LongArrayList numbers = new LongArrayList();
  private final LongArrayList contexts = new LongArrayList();
  private long before;
  private long last;
  private int closed;
  private int numberEnd;

  void clear() {
    numbers.clear();
    contexts.clear();
    before = 0;
    last = 0;
    closed = 0;
    numberEnd = 0;
  }

  /** Takes a word that begins with a letter. */
  void word(long hash) {
    for (; closed < numbers.size(); closed++) {
      contexts.set(closed, HashCommon.mix(contexts.getLong(closed) + hash));
    }
    before = last;
    last = hash;
  }

  /** Takes the number that begins here, without points at its end, unless it began before. */
  void number(String text, int begin) {
    if (begin < numberEnd) {
      return;
    }
    long hash = SketchMaker.FNV_BASIS;
    long whole = hash;
    int at = begin;
    while (at < text.length() && (SketchMaker.isDigit(text.charAt(at)) || isMark(text, at))) {
      hash = (hash ^ text.charAt(at)) * SketchMaker.FNV_PRIME;
      whole = SketchMaker.isDigit(text.charAt(at)) ? hash : whole;
      at++;
    }
    numberEnd = at;
    numbers.add(Hashes.of(HashCommon.mix(whole)));
    contexts.add(HashCommon.mix(HashCommon.mix(before) + last));
  }

  /** The numbers since the last clearing. */
  Figures collected() {
    word(0);
    long[] pairs = new long[numbers.size()];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = (numbers.getLong(i) << CONTEXT_BITS) | (contexts.getLong(i) & CONTEXT);
    }
    pairs = Hashes.distinct(pairs);
    long[] distinct = new long[pairs.length];
    long[] around = new long[pairs.length];
    for (int i = 0; i < pairs.length; i++) {
      distinct[i] = pairs[i] >>> CONTEXT_BITS;
      around[i] = pairs[i] & CONTEXT;
    }
    return new Figures(distinct, around);
  }

  private static boolean isMark(String text, int at) {
    return ".,/".indexOf(text.charAt(at)) >= 0;
  }
}
