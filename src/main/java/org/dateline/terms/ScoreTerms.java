package org.dateline.terms;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.dateline.table.Columns.BACKGROUND_ORIGINALS;
import static org.dateline.table.Columns.CTFIDF;
import static org.dateline.table.Columns.G2;
import static org.dateline.table.Columns.IDF;
import static org.dateline.table.Columns.LOG_RATIO;
import static org.dateline.table.Columns.P;
import static org.dateline.table.Columns.Q;
import static org.dateline.table.Columns.RANK;
import static org.dateline.table.Columns.SHARE;
import static org.dateline.table.Columns.WINDOW_ORIGINALS;
import static org.dateline.table.Columns.WORDS;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.dateline.stats.DayTotals;
import org.dateline.table.TrendColumns;

/**
 * Sets each term of a day against the days before it (formulas.md, sections 4, 7 and 8), one pass
 * over the days of each term. Leaves q and rank, which need the whole day, to {@link RankTerms}.
 *
 * @param originals originals by day
 * @param tokens occurrences of all terms in originals by day
 */
record ScoreTerms(TermSettings settings, DayTotals originals, DayTotals tokens)
    implements Serializable {
  /** The columns of {@link TermCounts#COUNTS}, then the scores; first_date as days since 1970. */
  static final StructType SCORED =
      TrendColumns.addTo(
              TermCounts.COUNTS
                  .add(WORDS, IntegerType, false)
                  .add(SHARE, DoubleType, false)
                  .add(WINDOW_ORIGINALS, LongType, false)
                  .add(BACKGROUND_ORIGINALS, LongType, false)
                  .add(IDF, DoubleType, false)
                  .add(CTFIDF, DoubleType, false)
                  .add(G2, DoubleType, false)
                  .add(P, DoubleType, false)
                  .add(Q, DoubleType)
                  .add(LOG_RATIO, DoubleType, false))
          .add(RANK, IntegerType);

  static final int IDF_AT = 13;
  static final int CTFIDF_AT = 14;
  static final int G2_AT = 15;
  static final int P_AT = 16;
  static final int Q_AT = 17;
  static final int RANK_AT = 24;

  Dataset<Row> apply(Dataset<Row> counts) {
    return TermHistories.together(counts)
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                rows -> {
                  TermScorer scorer = new TermScorer(settings, originals, tokens);
                  return TermHistories.each(rows, days -> score(days, scorer));
                },
            Encoders.row(SCORED));
  }

  private static Iterator<Row> score(List<Row> days, TermScorer scorer) {
    scorer.take(days);
    List<Row> scored = new ArrayList<>(days.size());
    for (int place = 0; place < days.size(); place++) {
      scored.add(scorer.row(days.get(place), place));
    }
    return scored.iterator();
  }
}
