package org.dateline.terms;

import static org.dateline.terms.TermCounts.DAY_AT;
import static org.dateline.terms.TermCounts.KEY2_AT;
import static org.dateline.terms.TermCounts.ORIGINALS_AT;
import static org.dateline.terms.TermCounts.OWN_AT;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.dateline.stats.DayTotals;
import org.dateline.stats.History;
import org.dateline.stats.LogLikelihood;
import org.dateline.stats.Trends;

/** Scores the days of one term at a time. */
final class TermScorer {
  private static final double LN2 = StrictMath.log(2);

  private final TermSettings settings;
  private final DayTotals originals;
  private final DayTotals tokens;
  private final Trends trends;
  private final History history;
  private final History own = new History();

  TermScorer(TermSettings settings, DayTotals originals, DayTotals tokens) {
    this.settings = settings;
    this.originals = originals;
    this.tokens = tokens;
    this.trends = new Trends(originals, settings.trends());
    this.history = trends.history();
  }

  /** Takes the days of a term, ascending. */
  void take(List<Row> days) {
    history.clear();
    own.clear();
    for (Row row : days) {
      int day = originals.day(row.getInt(DAY_AT));
      history.add(day, row.getLong(ORIGINALS_AT));
      own.add(day, row.getLong(OWN_AT));
    }
  }

  /** The scored row of the day at a place. */
  Row row(Row counts, int place) {
    int day = history.day(place);
    int from = day - settings.trends().backgroundDays();
    long hits = history.count(place);
    long all = originals.at(day);
    long before = history.sum(from, day - 1);
    long background = originals.sum(from, day - 1);
    double g2 =
        background == 0
            ? 0.0
            : LogLikelihood.signedG2(hits, before, all - hits, background - before);
    Object[] values = new Object[ScoreTerms.SCORED.size()];
    for (int i = 0; i < counts.size(); i++) {
      values[i] = counts.get(i);
    }
    int at = counts.size();
    values[at++] = counts.getLong(KEY2_AT) == TermCounts.WORD ? 1 : 2;
    values[at++] = all == 0 ? 0.0 : (double) hits / all;
    values[at++] = before;
    values[at++] = background;
    values[at++] = settings.weighting().idf(background + all, before + hits);
    values[at++] = classWeight(day, place);
    values[at++] = g2;
    values[at++] = LogLikelihood.tail(g2);
    values[at++] = null;
    values[at++] = all == 0 || background == 0 ? 0.0 : logRatio(hits, all, before, background);
    trends.fill(values, at, place);
    return RowFactory.create(values);
  }

  private double classWeight(int day, int place) {
    long f = own.count(place);
    if (f == 0) {
      return 0.0;
    }
    int from = day - settings.trends().backgroundDays();
    double mean = (double) tokens.sum(from, day) / tokens.busyDays(from, day);
    return (double) f / tokens.at(day) * StrictMath.log(1 + mean / own.sum(from, day));
  }

  private static double logRatio(long hits, long all, long before, long background) {
    double today = (hits == 0 ? 0.5 : hits) / all;
    double then = (before == 0 ? 0.5 : before) / background;
    double ratio = StrictMath.log(today / then) / LN2;
    return ratio == 0.0 ? 0.0 : ratio;
  }
}
