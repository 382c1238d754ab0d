package org.dateline.terms;

import org.dateline.table.ByteReader;
import org.dateline.table.ByteWriter;

/**
 * The words of one article as first read: its terms, the spellings they were written in, and which
 * spelling directly followed which. Strings are in UTF-8.
 *
 * @param terms distinct terms
 * @param spellings distinct spellings of each term; null where that is the term itself
 * @param termOf the term of each spelling
 * @param counts how often each spelling was written
 * @param first the first spelling of each pair
 * @param second the second spelling of each pair
 * @param pairCounts how often each pair was written
 */
@SuppressWarnings("ArrayRecordComponent") // millions of them, never compared
record ArticleWords(
    byte[][] terms,
    byte[][] spellings,
    int[] termOf,
    int[] counts,
    int[] first,
    int[] second,
    int[] pairCounts) {
  private static final int VERSION = 2;
  private static final byte[] NOTHING = {};

  byte[] encode() {
    ByteWriter out = new ByteWriter();
    out.number(VERSION);
    out.number(terms.length);
    for (byte[] term : terms) {
      out.string(term);
    }
    out.number(spellings.length);
    for (int i = 0; i < spellings.length; i++) {
      out.number(termOf[i]);
      out.string(spellings[i] == null ? NOTHING : spellings[i]);
      out.number(counts[i]);
    }
    out.number(first.length);
    for (int i = 0; i < first.length; i++) {
      out.number(first[i]);
      out.number(second[i]);
      out.number(pairCounts[i]);
    }
    return out.toArray();
  }

  static ArticleWords decode(byte[] bytes) {
    ByteReader in = new ByteReader(bytes);
    int version = in.number();
    if (version != VERSION) {
      throw new IllegalStateException("words of version " + version + ", wanted " + VERSION);
    }
    byte[][] terms = new byte[in.number()][];
    for (int i = 0; i < terms.length; i++) {
      terms[i] = in.string();
    }
    int n = in.number();
    byte[][] spellings = new byte[n][];
    int[] termOf = new int[n];
    int[] counts = new int[n];
    for (int i = 0; i < n; i++) {
      termOf[i] = in.number();
      byte[] spelling = in.string();
      spellings[i] = spelling.length == 0 ? null : spelling;
      counts[i] = in.number();
    }
    int pairs = in.number();
    int[] first = new int[pairs];
    int[] second = new int[pairs];
    int[] pairCounts = new int[pairs];
    for (int i = 0; i < pairs; i++) {
      first[i] = in.number();
      second[i] = in.number();
      pairCounts[i] = in.number();
    }
    return new ArticleWords(terms, spellings, termOf, counts, first, second, pairCounts);
  }
}
