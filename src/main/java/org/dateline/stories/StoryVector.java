package org.dateline.stories;

import org.dateline.table.ByteReader;
import org.dateline.table.ByteWriter;

/**
 * An original as it is compared.
 *
 * @param terms hashes of its heaviest terms, ascending
 * @param weights of each; the sum of their squares is 1
 * @param rare the terms by which it is found, heaviest first
 * @param forms of its headline
 * @param standing those of them that were in use on so many days before that it is a standing
 *     report
 * @param isForm whether numbers make up much of it
 * @param numbers hashes of numbers in its body, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // millions of them, never compared
record StoryVector(
    long[] terms,
    float[] weights,
    long[] rare,
    long[] forms,
    long[] standing,
    boolean isForm,
    long[] numbers) {
  void write(ByteWriter out) {
    out.number(terms.length);
    for (int i = 0; i < terms.length; i++) {
      out.fixed(terms[i]);
      out.number(Float.floatToRawIntBits(weights[i]));
    }
    out.longs(rare);
    out.longs(forms);
    out.longs(standing);
    out.number(isForm ? 1 : 0);
    out.longs(isForm ? numbers : new long[0]);
  }

  static StoryVector read(ByteReader in) {
    int n = in.number();
    long[] terms = new long[n];
    float[] weights = new float[n];
    for (int i = 0; i < n; i++) {
      terms[i] = in.fixed();
      weights[i] = Float.intBitsToFloat(in.number());
    }
    long[] rare = in.longs();
    long[] forms = in.longs();
    long[] standing = in.longs();
    boolean isForm = in.number() == 1;
    return new StoryVector(terms, weights, rare, forms, standing, isForm, in.longs());
  }
}
