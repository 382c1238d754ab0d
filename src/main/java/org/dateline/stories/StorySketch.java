package org.dateline.stories;

import org.dateline.table.ByteReader;
import org.dateline.table.ByteWriter;

/**
 * What is kept of an article to compare it with others.
 *
 * @param terms hashes of its terms, ascending
 * @param counts how often each is written, headline weighted
 * @param names whether each is a name
 * @param forms hashes of how its headline begins and ends, numbers left out; none if it is short
 * @param isForm whether numbers make up much of the body
 * @param numbers hashes of numbers in the body, ascending, some of many
 */
@SuppressWarnings("ArrayRecordComponent") // millions of them, never compared
record StorySketch(
    long[] terms, int[] counts, boolean[] names, long[] forms, boolean isForm, long[] numbers) {
  private static final int VERSION = 1;

  byte[] encode() {
    ByteWriter out = new ByteWriter();
    out.number(VERSION);
    out.number(terms.length);
    for (int i = 0; i < terms.length; i++) {
      out.fixed(terms[i]);
      out.number(2L * counts[i] + (names[i] ? 1 : 0));
    }
    out.longs(forms);
    out.number(isForm ? 1 : 0);
    out.longs(numbers);
    return out.toArray();
  }

  static StorySketch decode(byte[] bytes) {
    ByteReader in = new ByteReader(bytes);
    int version = in.number();
    if (version != VERSION) {
      throw new IllegalStateException("sketch of version " + version + ", wanted " + VERSION);
    }
    int n = in.number();
    long[] terms = new long[n];
    int[] counts = new int[n];
    boolean[] names = new boolean[n];
    for (int i = 0; i < n; i++) {
      terms[i] = in.fixed();
      int packed = in.number();
      counts[i] = packed / 2;
      names[i] = packed % 2 == 1;
    }
    long[] forms = in.longs();
    boolean isForm = in.number() == 1;
    return new StorySketch(terms, counts, names, forms, isForm, in.longs());
  }
}
