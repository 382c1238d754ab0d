package org.dateline.copies;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.nio.ByteBuffer;

/**
 * What is kept of a text to compare it with others: hashes, each list ascending.
 *
 * @param words words of the body
 * @param textHash of all words in their order; 0 for a text without words
 * @param cut how many times the shingles were halved to keep few: those below 2^(63 - cut) are left
 * @param shingles runs of {@link SketchMaker#SHINGLE} words of the body, never negative
 * @param numbers numbers written in the body
 * @param names words of the body written with a capital inside a sentence
 */
@SuppressWarnings("ArrayRecordComponent") // millions of them, never compared
record Sketch(int words, long textHash, int cut, long[] shingles, long[] numbers, long[] names) {
  private static final byte VERSION = 1;
  private static final int FIXED_BYTES = 1 + Integer.BYTES * 5 + Long.BYTES;

  /**
   * The shingles by which the text is found, ascending: its smallest, and those that a modulus
   * divides, so that a part of a text has keys of the whole.
   */
  long[] keys(CopySettings.Keys settings) {
    LongArrayList keys = new LongArrayList();
    for (int i = 0; i < shingles.length; i++) {
      if (i < settings.minKeys() || shingles[i] % settings.modulus() == 0) {
        keys.add(shingles[i]);
      }
    }
    return keys.toLongArray();
  }

  byte[] encode() {
    int hashes = shingles.length + numbers.length + names.length;
    ByteBuffer out = ByteBuffer.allocate(FIXED_BYTES + hashes * Long.BYTES);
    out.put(VERSION).putInt(words).putLong(textHash).putInt(cut);
    put(out, shingles);
    put(out, numbers);
    put(out, names);
    return out.array();
  }

  static Sketch decode(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    byte version = in.get();
    if (version != VERSION) {
      throw new IllegalStateException("sketch of version " + version + ", wanted " + VERSION);
    }
    return new Sketch(in.getInt(), in.getLong(), in.getInt(), take(in), take(in), take(in));
  }

  private static void put(ByteBuffer out, long[] hashes) {
    out.putInt(hashes.length);
    for (long hash : hashes) {
      out.putLong(hash);
    }
  }

  private static long[] take(ByteBuffer in) {
    long[] hashes = new long[in.getInt()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = in.getLong();
    }
    return hashes;
  }
}
