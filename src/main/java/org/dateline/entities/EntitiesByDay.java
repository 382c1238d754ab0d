package org.dateline.entities;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.lit;
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
import static org.dateline.table.Columns.STORY_ID;
import static org.dateline.table.Columns.STRENGTH;
import static org.dateline.table.Columns.SURFACE;
import static org.dateline.table.Columns.TYPE;
import static org.dateline.table.Scratch.COUNTED;
import static org.dateline.table.Scratch.DAY;
import static org.dateline.table.Scratch.LINK;
import static org.dateline.table.Scratch.ORIGINAL;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.dateline.stats.DayTotals;
import org.dateline.stats.TrendSettings;
import org.dateline.table.EntityAliases;
import org.dateline.table.EntityDaily;
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

  /**
   * The rows of the table `entity_daily`.
   *
   * @param pairs rows of the table `cooccurrence_daily`
   */
  public Dataset<Row> entityDaily(Dataset<Row> mentions, Dataset<Row> pairs) {
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
    return new ScoreEntities(settings, originals)
        .apply(EntityCounts.apply(mentions), pairs)
        .withColumn(RANK, rank)
        .select(EntityDaily.CONTRACT.selection());
  }

  /** The rows of the table `entities`. */
  public static Dataset<Row> entities(Dataset<Row> mentions) {
    Dataset<Row> named =
        mentions.groupBy(ENTITY_ID).agg(min(TYPE).as(TYPE), max_by(col(NAME), col(DAY)).as(NAME));
    Dataset<Row> told =
        mentions
            .where(col(COUNTED).and(col(ORIGINAL)))
            .select(ENTITY_ID, STORY_ID)
            .distinct()
            .groupBy(ENTITY_ID)
            .agg(count(lit(1)).as(STORIES));
    Column ownDay = when(col(ORIGINALS).gt(0), col(DAY));
    Dataset<Row> counted =
        EntityCounts.apply(mentions)
            .groupBy(ENTITY_ID)
            .agg(
                date_from_unix_date(min(ownDay)).as(FIRST_DATE),
                date_from_unix_date(max(ownDay)).as(LAST_DATE),
                count(ownDay).cast("int").as(DAYS),
                sum(OCCURRENCES).as(OCCURRENCES),
                sum(ARTICLES).as(ARTICLES),
                sum(ORIGINALS).as(ORIGINALS));
    return named
        .join(counted, new String[] {ENTITY_ID}, "left")
        .join(told, new String[] {ENTITY_ID}, "left")
        .withColumn(KB_ID, lit(null).cast("string"))
        .withColumn(DAYS, coalesce(col(DAYS), lit(0)))
        .withColumn(OCCURRENCES, coalesce(col(OCCURRENCES), lit(0L)))
        .withColumn(ARTICLES, coalesce(col(ARTICLES), lit(0L)))
        .withColumn(ORIGINALS, coalesce(col(ORIGINALS), lit(0L)))
        .withColumn(STORIES, coalesce(col(STORIES), lit(0L)))
        .select(org.dateline.table.Entities.CONTRACT.selection());
  }

  /**
   * The rows of the table `entity_aliases`: of several reasons for a spelling the first by name.
   */
  public static Dataset<Row> aliases(Dataset<Row> mentions) {
    return mentions
        .groupBy(col(ENTITY_ID), col(SURFACE).as(ALIAS))
        .agg(
            min(LINK).as(RULE),
            count(lit(1)).as(OCCURRENCES),
            date_from_unix_date(min(DAY)).as(FIRST_DATE),
            date_from_unix_date(max(DAY)).as(LAST_DATE))
        .select(EntityAliases.CONTRACT.selection());
  }
}
