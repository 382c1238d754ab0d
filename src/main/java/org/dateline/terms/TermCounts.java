package org.dateline.terms;

import java.io.Serializable;

/**
 * The family of counts (formulas.md, section 1) of the terms or pairs of a day, by their numbers.
 *
 * @param occurrences times written, copies included
 * @param articles articles with it, copies included
 * @param originals originals with it
 * @param stories distinct stories of these
 * @param own times written in originals
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record TermCounts(int[] occurrences, int[] articles, int[] originals, int[] stories, int[] own)
    implements Serializable {

  static TermCounts zeros(int size) {
    return new TermCounts(
        new int[size], new int[size], new int[size], new int[size], new int[size]);
  }

  int size() {
    return occurrences.length;
  }

  /** Takes over the counts of a number of another family. */
  void set(int number, TermCounts from, int of) {
    occurrences[number] = from.occurrences[of];
    articles[number] = from.articles[of];
    originals[number] = from.originals[of];
    stories[number] = from.stories[of];
    own[number] = from.own[of];
  }
}
