package org.dateline.terms;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.dateline.stats.Weighting;

/** The rows of the table `article_terms` of one day, terms ascending within each article. */
final class ArticleRows implements Iterator<Object[]> {
  private final DayOfTerms day;
  private final Weighting weighting;
  private final double[] idf;
  private final double meanLength;
  private final ArticleCursor articles;
  private final int[] counts;
  private final int[] found;
  private final double[] weights;
  private final int[] ranks;
  private int size;
  private int next;

  /**
   * Takes a day.
   *
   * @param idf of each of its terms
   * @param meanLength mean occurrences of all terms in an original of the span
   */
  ArticleRows(DayOfTerms day, Weighting weighting, double[] idf, double meanLength) {
    this.day = day;
    this.weighting = weighting;
    this.idf = idf;
    this.meanLength = meanLength;
    this.articles = day.articles().articles();
    this.counts = new int[idf.length];
    this.found = new int[idf.length];
    this.weights = new double[idf.length];
    this.ranks = new int[idf.length];
  }

  @Override
  public boolean hasNext() {
    while (next == size && articles.next()) {
      weigh();
    }
    return next < size;
  }

  @Override
  public Object[] next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    int term = found[next++];
    Object[] row = {
      articles.id(), day.day(), day.texts()[term], counts[term], weights[term], ranks[term]
    };
    return row;
  }

  private void weigh() {
    clear();
    collect(articles.spellings(), day.articles().termOf());
    collect(articles.pairs(), day.articles().phraseOf());
    IntArrays.quickSort(found, 0, size);
    long length = 0;
    for (int i = 0; i < size; i++) {
      length += counts[found[i]];
    }
    double relative = meanLength == 0 ? 1.0 : length / meanLength;
    double squares = 0;
    for (int i = 0; i < size; i++) {
      int term = found[i];
      weights[term] = weighting.weight(counts[term], idf[term], relative);
      squares += weights[term] * weights[term];
    }
    double norm = StrictMath.sqrt(squares);
    for (int i = 0; i < size; i++) {
      weights[found[i]] = norm == 0 ? 0.0 : weights[found[i]] / norm;
    }
    rank();
  }

  private void clear() {
    for (int i = 0; i < size; i++) {
      counts[found[i]] = 0;
    }
    size = 0;
    next = 0;
  }

  private void collect(Counted counted, int[] terms) {
    for (int i = 0; i < counted.size(); i++) {
      int term = terms[counted.number(i)];
      if (term >= 0) {
        if (counts[term] == 0) {
          found[size++] = term;
        }
        counts[term] += counted.count(i);
      }
    }
  }

  private void rank() {
    int[] ranked = IntArrays.copy(found, 0, size);
    IntArrays.quickSort(ranked, this::compare);
    for (int i = 0; i < size; i++) {
      ranks[ranked[i]] = i + 1;
    }
  }

  /** Heaviest first, then the most frequent, then by term. */
  private int compare(int a, int b) {
    int order = Double.compare(weights[b], weights[a]);
    order = order == 0 ? Integer.compare(counts[b], counts[a]) : order;
    return order == 0 ? Integer.compare(a, b) : order;
  }
}
