package org.dateline.copies;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;
import org.dateline.table.ByteReader;
import org.dateline.table.ByteWriter;

/**
 * The numbers written in a text, as hashes, and the words around each: with them it can be told
 * whether a text has a number in the place of another, or one in words of its own.
 *
 * @param numbers ascending, each as often as it has different words around it
 * @param contexts hash of the words around the number of the same index
 */
@SuppressWarnings("ArrayRecordComponent") // millions of them, never compared
record Figures(long[] numbers, long[] contexts) {
  private static final int CONTEXT_BYTES = 3;

  /** How many there are, each once. */
  int distinct() {
    int distinct = 0;
    for (int i = 0; i < numbers.length; i++) {
      if (i == 0 || numbers[i] != numbers[i - 1]) {
        distinct++;
      }
    }
    return distinct;
  }

  /** Different numbers that have words around them as numbers of another text have, ascending. */
  long[] inWordsOf(Figures other) {
    long[] known = other.contexts.clone();
    Arrays.sort(known);
    LongArrayList found = new LongArrayList();
    for (int i = 0; i < numbers.length; i++) {
      if (Arrays.binarySearch(known, contexts[i]) >= 0) {
        found.add(numbers[i]);
      }
    }
    return Hashes.distinct(found.toLongArray());
  }

  void write(ByteWriter out) {
    Hashes.write(out, numbers);
    for (long context : contexts) {
      out.fixed(context, CONTEXT_BYTES);
    }
  }

  static Figures read(ByteReader in) {
    long[] numbers = Hashes.read(in);
    long[] contexts = new long[numbers.length];
    for (int i = 0; i < contexts.length; i++) {
      contexts[i] = in.fixed(CONTEXT_BYTES);
    }
    return new Figures(numbers, contexts);
  }
}
