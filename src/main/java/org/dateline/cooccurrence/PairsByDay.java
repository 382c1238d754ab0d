package org.dateline.cooccurrence;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.dateline.table.Columns.DATE;
import static org.dateline.table.Columns.FIRST_DATE;

import java.io.Serializable;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.dateline.stats.DayTotals;
import org.dateline.table.CooccurrenceDaily;
import org.dateline.table.DayFilter;
import org.dateline.table.Exchange;
import org.dateline.table.Recall;

/**
 * The table of pairs of names by day. Days lie in slabs and are counted there; histories of pairs
 * lie in buckets, and the two ask each other.
 *
 * @param originals originals by day, of all days
 * @param wanted the days at hand
 */
public record PairsByDay(
    PairSettings settings, DayTotals originals, Exchange exchange, DayFilter wanted)
    implements Serializable {
  private static final String DAYS = "pair_days";

  /**
   * The rows of the table `cooccurrence_daily`, in slabs and in the table's order: remembers the
   * pairs of the days at hand, an action.
   *
   * @param mentions of the days at hand, in slabs, days, articles and places ascending, with the
   *     scratch columns of day, original and counted
   * @param recall of the days before
   */
  public Dataset<Row> apply(Dataset<Row> mentions, Recall recall) {
    JavaRDD<DayMentions> days =
        exchange
            .slabs()
            .partitions(DayMentions.counted(mentions))
            .mapPartitions(rows -> DayMentions.each(rows, settings));
    JavaPairRDD<Long, byte[]> questions =
        days.flatMapToPair(
                day -> Exchange.addressed(day.day(), PairHistories.ask(day, settings, exchange)))
            .persist(StorageLevel.MEMORY_AND_DISK());
    recall.remember(DAYS, questions);
    JavaPairRDD<Long, byte[]> histories =
        exchange.ask(
            questions.union(recall.blocks(DAYS, Recall.ALL)),
            asked -> PairHistories.answer(asked, originals, settings.trends(), wanted));
    return mentions
        .sparkSession()
        .createDataFrame(new ScorePairs(settings, exchange).apply(days, histories), PairRow.FIELDS)
        .withColumn(DATE, date_from_unix_date(col(DATE)))
        .withColumn(FIRST_DATE, date_from_unix_date(col(FIRST_DATE)))
        .select(CooccurrenceDaily.CONTRACT.selection());
  }
}
