package org.dateline.terms;

import java.io.Serializable;
import java.util.Iterator;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.dateline.stats.DayTotals;
import org.dateline.table.Exchange;
import org.dateline.table.Exchange.Answered;
import org.dateline.terms.TermHistories.Answer;

/**
 * Makes the rows of the table `article_terms`: weighs the terms of each article by the window that
 * ends on its day (formulas.md, section 3). No row of an article is shuffled. Holds one day.
 *
 * @param tokens occurrences of all terms in originals by day
 */
record WeighTerms(TermSettings settings, TermTotals totals, DayTotals tokens, Exchange exchange)
    implements Serializable {

  /** Rows of plain values, in the order of days, articles and terms. */
  JavaRDD<Object[]> apply(JavaRDD<DayOfTerms> days, JavaPairRDD<Long, byte[]> histories) {
    return exchange.meet(days, histories).flatMap(this::rows);
  }

  private Iterator<Object[]> rows(Answered<DayOfTerms> answered) {
    DayOfTerms day = answered.day();
    return new ArticleRows(day, settings.weighting(), idf(answered), meanLength(day.day()));
  }

  private double[] idf(Answered<DayOfTerms> answered) {
    DayOfTerms terms = answered.day();
    DayTotals originals = totals.originals();
    int day = originals.day(terms.day());
    long span = originals.sum(day - settings.trends().backgroundDays(), day);
    Answer history = new Answer();
    double[] idf = new double[terms.size()];
    for (int term = 0; term < idf.length; term++) {
      history.read(answered.answers().get(exchange.bucket(terms.keys()[term])), terms.day());
      idf[term] = settings.weighting().idf(span, history.before + terms.counts().originals()[term]);
    }
    return idf;
  }

  private double meanLength(int epochDay) {
    int day = tokens.day(epochDay);
    int from = day - settings.trends().backgroundDays();
    long articles = totals.termed().sum(from, day);
    return articles == 0 ? 0.0 : (double) tokens.sum(from, day) / articles;
  }
}
