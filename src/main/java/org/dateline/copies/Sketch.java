package org.dateline.copies;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import org.dateline.table.ByteReader;
import org.dateline.table.ByteWriter;

/**
 * What is kept of a text to compare it with others: hashes of {@link Hashes#BITS} bits, each list
 * ascending.
 *
 * @param words words of the body
 * @param textHash of all words in their order, of 64 bits; 0 for a text without words
 * @param cut how many times the shingles were halved to keep few: those below 2^(BITS - cut) are
 *     left
 * @param shingles runs of {@link SketchMaker#SHINGLE} words of the body
 * @param figures numbers written in the body, with the words around them
 * @param names words of the body written with a capital inside a sentence
 */
@SuppressWarnings("ArrayRecordComponent") // millions of them, never compared
record Sketch(int words, long textHash, int cut, long[] shingles, Figures figures, long[] names) {
  private static final int VERSION = 3;

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
    ByteWriter out = new ByteWriter();
    out.number(VERSION);
    out.number(words);
    out.fixed(textHash);
    out.number(cut);
    Hashes.write(out, shingles);
    figures.write(out);
    Hashes.write(out, names);
    return out.toArray();
  }

  /** The hash of all words of a sketch, read alone. */
  static long textHash(byte[] bytes) {
    ByteReader in = versioned(bytes);
    in.number();
    return in.fixed();
  }

  static Sketch decode(byte[] bytes) {
    ByteReader in = versioned(bytes);
    return new Sketch(
        in.number(), in.fixed(), in.number(), Hashes.read(in), Figures.read(in), Hashes.read(in));
  }

  private static ByteReader versioned(byte[] bytes) {
    ByteReader in = new ByteReader(bytes);
    int version = in.number();
    if (version != VERSION) {
      throw new IllegalStateException("sketch of version " + version + ", wanted " + VERSION);
    }
    return in;
  }
}
