package org.dateline.terms;

import java.io.Serializable;

/**
 * The articles of a day in numbers: which spellings each has and which directly followed which. A
 * spelling, and a pair of spellings, has a number within the day.
 *
 * @param day days since 1970-01-01
 * @param spellings as written, in UTF-8; null where that is the term itself
 * @param termOf what each spelling spells
 * @param first the first spelling of each pair
 * @param second the second spelling of each pair
 * @param phraseOf what each pair of spellings spells; -1 if that is no term
 * @param packed the articles one after the other, as {@link ArticleCursor} reads them
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record DayArticles(
    int day,
    byte[][] spellings,
    int[] termOf,
    int[] first,
    int[] second,
    int[] phraseOf,
    byte[] packed)
    implements Serializable {

  /** The same articles with other numbers of terms and phrases. */
  DayArticles renumbered(int[] terms, int[] phrases) {
    return new DayArticles(day, spellings, terms, first, second, phrases, packed);
  }

  /** Goes through the articles in their order. */
  ArticleCursor articles() {
    return new ArticleCursor(packed);
  }
}
