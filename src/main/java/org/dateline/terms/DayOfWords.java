package org.dateline.terms;

import java.io.Serializable;
import org.dateline.table.Exchange.Daily;
import org.dateline.text.TermKeys;

/**
 * The words of one day and their pairs, in the order in which they are first met, with counts.
 *
 * @param articles of the day, their terms and phrases being these words and pairs
 * @param words in UTF-8, distinct
 * @param keys hashes of the words
 * @param counts of the words
 * @param places where words stand in pairs
 * @param pairs words that directly follow each other
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record DayOfWords(
    DayArticles articles,
    byte[][] words,
    long[] keys,
    TermCounts counts,
    Places places,
    Pairs pairs)
    implements Daily, Serializable {

  /**
   * How often each word of a day stands in a pair of an original.
   *
   * @param left as its first word
   * @param right as its second word
   */
  record Places(int[] left, int[] right) implements Serializable {}

  /**
   * The pairs of a day.
   *
   * @param first the number of the first word
   * @param second the number of the second word
   */
  record Pairs(int[] first, int[] second, TermCounts counts) implements Serializable {
    int size() {
      return first.length;
    }
  }

  @Override
  public int day() {
    return articles.day();
  }

  /** The key of a pair. */
  long pairKey(int pair) {
    return TermKeys.ofPair(keys[pairs.first[pair]], keys[pairs.second[pair]]);
  }
}
