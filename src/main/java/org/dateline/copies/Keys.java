package org.dateline.copies;

import it.unimi.dsi.fastutil.longs.LongArrayList;

/** The shingles by which articles that share text are found. */
final class Keys {
  private Keys() {}

  /**
   * The keys of a text, ascending: its smallest shingles, and those that a modulus divides, so that
   * a part of a text has keys of the whole.
   */
  static long[] of(Sketch sketch, CopySettings.Keys settings) {
    LongArrayList keys = new LongArrayList();
    long[] shingles = sketch.shingles();
    for (int i = 0; i < shingles.length; i++) {
      if (i < settings.minKeys() || shingles[i] % settings.modulus() == 0) {
        keys.add(shingles[i]);
      }
    }
    return keys.toLongArray();
  }

  /** How many hashes of one ascending list are in another. */
  static int shared(long[] some, long[] others) {
    int shared = 0;
    int at = 0;
    for (long hash : some) {
      while (at < others.length && others[at] < hash) {
        at++;
      }
      if (at < others.length && others[at] == hash) {
        shared++;
      }
    }
    return shared;
  }
}
