package org.dateline.stories;

import org.dateline.table.ByteReader;
import org.dateline.table.ByteWriter;

/**
 * An original as it is compared.
 *
 * @param terms hashes of its heaviest terms, ascending
 * @param weights of each; the sum of their squares is 1
 * @param rare the terms by which it is found, heaviest first
 * @param form of its headline; 0 if it has none
 * @param stands whether its form was met on so many days before that it is a standing report
 * @param isForm whether numbers make up much of it
 * @param numbers hashes of numbers in its body, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // millions of them, never compared
record StoryVector(
    long[] terms,
    float[] weights,
    long[] rare,
    long form,
    boolean stands,
    boolean isForm,
    long[] numbers) {
  private static final int STANDS = 1;
  private static final int IS_FORM = 2;

  void write(ByteWriter out) {
    out.number(terms.length);
    for (int i = 0; i < terms.length; i++) {
      out.fixed(terms[i]);
      out.number(Float.floatToRawIntBits(weights[i]));
    }
    longs(rare, out);
    out.fixed(form);
    out.number((stands ? STANDS : 0) + (isForm ? IS_FORM : 0));
    longs(isForm ? numbers : new long[0], out);
  }

  static StoryVector read(ByteReader in) {
    int n = in.number();
    long[] terms = new long[n];
    float[] weights = new float[n];
    for (int i = 0; i < n; i++) {
      terms[i] = in.fixed();
      weights[i] = Float.intBitsToFloat(in.number());
    }
    long[] rare = longs(in);
    long form = in.fixed();
    int flags = in.number();
    return new StoryVector(
        terms, weights, rare, form, (flags & STANDS) != 0, (flags & IS_FORM) != 0, longs(in));
  }

  private static void longs(long[] values, ByteWriter out) {
    out.number(values.length);
    for (long value : values) {
      out.fixed(value);
    }
  }

  private static long[] longs(ByteReader in) {
    long[] values = new long[in.number()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.fixed();
    }
    return values;
  }
}
