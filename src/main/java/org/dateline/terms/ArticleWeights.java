package org.dateline.terms;

import it.unimi.dsi.fastutil.longs.Long2IntMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.dateline.stats.Weighting;
import org.dateline.table.CodePointOrder;
import org.dateline.text.Hash64;

/** Weighs the terms of one article at a time. */
final class ArticleWeights {
  private static final Comparator<Weighed> BY_TERM =
      Comparator.comparing(weighed -> weighed.term, CodePointOrder.COMPARATOR);
  private static final Comparator<Weighed> BY_WEIGHT =
      Comparator.<Weighed>comparingDouble(weighed -> -weighed.weight)
          .thenComparingInt(weighed -> -weighed.occurrences);

  private final Weighting weighting;

  ArticleWeights(Weighting weighting) {
    this.weighting = weighting;
  }

  /**
   * The article's rows, terms ascending.
   *
   * @param meanLength mean occurrences of all terms in an original of the span
   */
  Iterator<Row> rows(
      int day, String articleId, ArticleWords words, DayOfIdf idf, double meanLength) {
    List<Weighed> terms = terms(words, idf);
    long length = terms.stream().mapToLong(weighed -> weighed.occurrences).sum();
    double relative = meanLength == 0 ? 1.0 : length / meanLength;
    double squares = 0;
    for (Weighed weighed : terms) {
      weighed.weight = weighting.weight(weighed.occurrences, weighed.idf, relative);
      squares += weighed.weight * weighed.weight;
    }
    double norm = StrictMath.sqrt(squares);
    for (Weighed weighed : terms) {
      weighed.weight = norm == 0 ? 0.0 : weighed.weight / norm;
    }
    rank(terms);
    List<Row> rows = new ArrayList<>(terms.size());
    for (Weighed weighed : terms) {
      rows.add(
          RowFactory.create(
              articleId, day, weighed.term, weighed.occurrences, weighed.weight, weighed.rank));
    }
    return rows.iterator();
  }

  private static List<Weighed> terms(ArticleWords words, DayOfIdf idf) {
    int[] counts = words.termCounts();
    long[] keys = new long[counts.length];
    List<Weighed> terms = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      keys[i] = Hash64.of(words.terms()[i]);
      int place = idf.place(keys[i], TermCounts.WORD);
      terms.add(new Weighed(words.terms()[i], counts[i], idf.idf(place)));
    }
    for (Long2IntMap.Entry pair : words.termPairs().long2IntEntrySet()) {
      int first = (int) (pair.getLongKey() >>> 32);
      int second = (int) pair.getLongKey();
      int place = idf.place(keys[first], keys[second]);
      if (place >= 0) {
        String phrase = words.terms()[first] + ' ' + words.terms()[second];
        terms.add(new Weighed(phrase, pair.getIntValue(), idf.idf(place)));
      }
    }
    terms.sort(BY_TERM);
    return terms;
  }

  private static void rank(List<Weighed> terms) {
    List<Weighed> ranked = new ArrayList<>(terms);
    ranked.sort(BY_WEIGHT);
    for (int i = 0; i < ranked.size(); i++) {
      ranked.get(i).rank = i + 1;
    }
  }

  private static final class Weighed {
    private final String term;
    private final int occurrences;
    private final double idf;
    private double weight;
    private int rank;

    Weighed(String term, int occurrences, double idf) {
      this.term = term;
      this.occurrences = occurrences;
      this.idf = idf;
    }
  }
}
