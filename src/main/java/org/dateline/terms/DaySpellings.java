package org.dateline.terms;

/** How the terms of a day were spelled, a phrase by the spellings of its two words. */
final class DaySpellings {
  private final DayOfTerms day;
  private final DayArticles articles;

  DaySpellings(DayOfTerms day) {
    this.day = day;
    this.articles = day.articles();
  }

  /** Tells each term of the day its spellings. */
  void addTo(ListedTerm[] terms) {
    long[] words = new long[articles.termOf().length];
    long[] pairs = new long[articles.phraseOf().length];
    ArticleCursor article = articles.articles();
    while (article.next()) {
      sum(article.spellings(), words);
      sum(article.pairs(), pairs);
    }
    for (int spelling = 0; spelling < words.length; spelling++) {
      terms[articles.termOf()[spelling]].addSpelling(written(spelling), words[spelling]);
    }
    for (int pair = 0; pair < pairs.length; pair++) {
      int phrase = articles.phraseOf()[pair];
      if (phrase >= 0) {
        byte[] first = written(articles.first()[pair]);
        byte[] second = written(articles.second()[pair]);
        terms[phrase].addSpelling(OrderTerms.phrase(first, second), pairs[pair]);
      }
    }
  }

  private byte[] written(int spelling) {
    byte[] written = articles.spellings()[spelling];
    return written == null ? day.texts()[articles.termOf()[spelling]] : written;
  }

  private static void sum(Counted counted, long[] sums) {
    for (int i = 0; i < counted.size(); i++) {
      sums[counted.number(i)] += counted.count(i);
    }
  }
}
