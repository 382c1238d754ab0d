package org.dateline.terms;

import java.io.Serializable;
import org.dateline.table.Exchange.Daily;

/**
 * The terms of one day, ascending, with counts.
 *
 * @param articles of the day, their terms and phrases being these
 * @param texts in UTF-8, which sorts as code points do
 * @param keys hashes of the terms
 * @param words how many words each has
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record DayOfTerms(
    DayArticles articles, byte[][] texts, long[] keys, byte[] words, TermCounts counts)
    implements Daily, Serializable {

  @Override
  public int day() {
    return articles.day();
  }

  int size() {
    return keys.length;
  }

  /** Times that terms were written in originals. */
  long ownOccurrences() {
    long sum = 0;
    for (int own : counts.own()) {
      sum += own;
    }
    return sum;
  }
}
