package org.dateline.cooccurrence;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.dateline.table.Columns.DATE;
import static org.dateline.table.Columns.FIRST_DATE;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.stats.DayTotals;
import org.dateline.table.CooccurrenceDaily;
import org.dateline.table.Slabs;

/**
 * The table of pairs of names by day.
 *
 * @param originals originals by day
 */
public record PairsByDay(PairSettings settings, DayTotals originals, Slabs slabs) {
  /**
   * The rows of the table `cooccurrence_daily`, in slabs and in the table's order.
   *
   * @param mentions in slabs, days, articles and places ascending, with the scratch columns of day,
   *     original and counted
   */
  public Dataset<Row> apply(Dataset<Row> mentions) {
    Dataset<Row> trends = new PairHistories(settings, originals).apply(mentions);
    return new ScorePairs(settings, slabs)
        .apply(mentions, trends)
        .withColumn(DATE, date_from_unix_date(col(DATE)))
        .withColumn(FIRST_DATE, date_from_unix_date(col(FIRST_DATE)))
        .select(CooccurrenceDaily.CONTRACT.selection());
  }
}
