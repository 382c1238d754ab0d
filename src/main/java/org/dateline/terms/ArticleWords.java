package org.dateline.terms;

import it.unimi.dsi.fastutil.longs.Long2IntLinkedOpenHashMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;

/**
 * The words of one article as first read: its terms in ascending order, the spellings they were
 * written in, and which spelling directly followed which.
 *
 * @param terms distinct terms by code point
 * @param spellings distinct spellings
 * @param termOf the term of each spelling
 * @param counts how often each spelling was written
 * @param first the first spelling of each pair
 * @param second the second spelling of each pair
 * @param pairCounts how often each pair was written
 */
@SuppressWarnings("ArrayRecordComponent") // millions of them, never compared
record ArticleWords(
    String[] terms,
    String[] spellings,
    int[] termOf,
    int[] counts,
    int[] first,
    int[] second,
    int[] pairCounts) {
  private static final byte VERSION = 1;

  /** How often each term was written. */
  int[] termCounts() {
    int[] sums = new int[terms.length];
    for (int i = 0; i < termOf.length; i++) {
      sums[termOf[i]] += counts[i];
    }
    return sums;
  }

  /** How often each pair of terms was written: first term in the upper half of the key. */
  Long2IntLinkedOpenHashMap termPairs() {
    Long2IntLinkedOpenHashMap pairs = new Long2IntLinkedOpenHashMap(first.length);
    for (int i = 0; i < first.length; i++) {
      pairs.addTo((long) termOf[first[i]] << 32 | termOf[second[i]], pairCounts[i]);
    }
    return pairs;
  }

  byte[] encode() {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    try {
      out.writeByte(VERSION);
      out.writeVInt(terms.length);
      for (String term : terms) {
        out.writeString(term);
      }
      out.writeVInt(spellings.length);
      for (int i = 0; i < spellings.length; i++) {
        out.writeVInt(termOf[i]);
        out.writeString(spellings[i].equals(terms[termOf[i]]) ? "" : spellings[i]);
        out.writeVInt(counts[i]);
      }
      out.writeVInt(first.length);
      for (int i = 0; i < first.length; i++) {
        out.writeVInt(first[i]);
        out.writeVInt(second[i]);
        out.writeVInt(pairCounts[i]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toArrayCopy();
  }

  static ArticleWords decode(byte[] bytes) {
    try {
      return decode(new ByteArrayDataInput(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ArticleWords decode(ByteArrayDataInput in) throws IOException {
    byte version = in.readByte();
    if (version != VERSION) {
      throw new IllegalStateException("words of version " + version + ", wanted " + VERSION);
    }
    String[] terms = new String[in.readVInt()];
    for (int i = 0; i < terms.length; i++) {
      terms[i] = in.readString();
    }
    int n = in.readVInt();
    String[] spellings = new String[n];
    int[] termOf = new int[n];
    int[] counts = new int[n];
    for (int i = 0; i < n; i++) {
      termOf[i] = in.readVInt();
      String spelling = in.readString();
      spellings[i] = spelling.isEmpty() ? terms[termOf[i]] : spelling;
      counts[i] = in.readVInt();
    }
    int pairs = in.readVInt();
    int[] first = new int[pairs];
    int[] second = new int[pairs];
    int[] pairCounts = new int[pairs];
    for (int i = 0; i < pairs; i++) {
      first[i] = in.readVInt();
      second[i] = in.readVInt();
      pairCounts[i] = in.readVInt();
    }
    return new ArticleWords(terms, spellings, termOf, counts, first, second, pairCounts);
  }
}
