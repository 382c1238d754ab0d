package org.dateline.terms;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.dateline.stats.DayTotals;
import org.dateline.table.Exchange;
import org.dateline.table.Exchange.Answered;

/**
 * Makes the rows of the table `term_daily` (formulas.md, section 4) of the terms of each day and
 * the answers of {@link TermHistories}. Holds the rows of one day.
 *
 * @param originals originals by day
 * @param tokens occurrences of all terms in originals by day
 */
record ScoreTerms(TermSettings settings, DayTotals originals, DayTotals tokens, Exchange exchange)
    implements Serializable {

  /** Rows of plain values, days and terms ascending. */
  JavaRDD<Object[]> apply(JavaRDD<DayOfTerms> days, JavaPairRDD<Long, byte[]> histories) {
    return exchange.meet(days, histories).flatMap(this::rows);
  }

  private Iterator<Object[]> rows(Answered<DayOfTerms> answered) {
    DayOfTerms day = answered.day();
    DayScores scores = new DayScores(settings, originals, tokens, day);
    for (int term = 0; term < day.size(); term++) {
      scores.score(term, answered.answers().get(exchange.bucket(day.keys()[term])));
    }
    return Arrays.asList(scores.rows()).iterator();
  }
}
