package org.dateline.entities;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.dateline.table.Columns.ALIAS;
import static org.dateline.table.Columns.ARTICLES;
import static org.dateline.table.Columns.DATE;
import static org.dateline.table.Columns.DAYS;
import static org.dateline.table.Columns.ENTITY_ID;
import static org.dateline.table.Columns.FIRST_DATE;
import static org.dateline.table.Columns.KB_ID;
import static org.dateline.table.Columns.LAST_DATE;
import static org.dateline.table.Columns.NAME;
import static org.dateline.table.Columns.OCCURRENCES;
import static org.dateline.table.Columns.ORIGINALS;
import static org.dateline.table.Columns.RANK;
import static org.dateline.table.Columns.RULE;
import static org.dateline.table.Columns.STORIES;
import static org.dateline.table.Columns.STRENGTH;
import static org.dateline.table.Columns.TYPE;
import static org.dateline.table.Scratch.DAY;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.dateline.stats.DayTotals;
import org.dateline.stats.TrendSettings;
import org.dateline.table.EntityAliases;
import org.dateline.table.EntityDaily;
import org.dateline.table.EntityMonths;
import org.dateline.table.Mentions;

/**
 * The tables of entities, from resolved mentions in slabs, days, articles and places ascending.
 *
 * @param originals originals by day
 */
public record EntitiesByDay(TrendSettings settings, DayTotals originals) {

  /** The rows of the table `mentions`. */
  public static Dataset<Row> mentions(Dataset<Row> mentions) {
    return mentions
        .withColumn(DATE, date_from_unix_date(col(DAY)))
        .select(Mentions.CONTRACT.selection());
  }

  /** One row per day and entity with a counted mention: counts, without scores. */
  public static Dataset<Row> counts(Dataset<Row> mentions) {
    return EntityCounts.apply(mentions);
  }

  /** Such rows, of earlier days, of the table `entity_daily`: what scores of later days need. */
  public static Dataset<Row> earlier(Dataset<Row> daily) {
    return EntityCounts.originals(daily.where(col(ORIGINALS).gt(0)));
  }

  /**
   * The rows of the table `entity_daily`.
   *
   * @param counts rows of {@link #counts}, and of {@link #earlier} of the days before
   * @param pairs rows of the table `cooccurrence_daily` of the days at hand
   * @param first the first day at hand
   */
  public Dataset<Row> entityDaily(Dataset<Row> counts, Dataset<Row> pairs, int first) {
    Column rank =
        row_number()
            .over(
                Window.partitionBy(DATE)
                    .orderBy(
                        when(col(ORIGINALS).gt(0), 0).otherwise(1),
                        col(ORIGINALS).desc(),
                        col(STORIES).desc(),
                        col(STRENGTH).desc(),
                        col(ENTITY_ID)));
    return new ScoreEntities(settings, originals, first)
        .apply(counts, pairs)
        .withColumn(RANK, rank)
        .select(EntityDaily.CONTRACT.selection());
  }

  /**
   * The rows of the table `entities`.
   *
   * @param months rows of the private table of entities by month
   */
  public static Dataset<Row> entities(Dataset<Row> months, KbIds kbIds) {
    return months
        .groupBy(ENTITY_ID)
        .agg(
            min(TYPE).as(TYPE),
            max_by(col(NAME), col(EntityMonths.NAMED_ON)).as(NAME),
            min(FIRST_DATE).as(FIRST_DATE),
            max(LAST_DATE).as(LAST_DATE),
            sum(DAYS).cast("int").as(DAYS),
            sum(OCCURRENCES).as(OCCURRENCES),
            sum(ARTICLES).as(ARTICLES),
            sum(ORIGINALS).as(ORIGINALS),
            sum(STORIES).as(STORIES))
        .withColumn(KB_ID, kbIds.of(col(ENTITY_ID)))
        .select(org.dateline.table.Entities.CONTRACT.selection());
  }

  /**
   * The rows of the table `entity_aliases`: of several reasons for a spelling the first by name.
   *
   * @param months rows of the private table of spellings by month
   */
  public static Dataset<Row> aliases(Dataset<Row> months) {
    return months
        .groupBy(ENTITY_ID, ALIAS)
        .agg(
            min(RULE).as(RULE),
            sum(OCCURRENCES).as(OCCURRENCES),
            min(FIRST_DATE).as(FIRST_DATE),
            max(LAST_DATE).as(LAST_DATE))
        .select(EntityAliases.CONTRACT.selection());
  }
}
