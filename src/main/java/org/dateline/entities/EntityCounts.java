package org.dateline.entities;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.dateline.table.Columns.ARTICLES;
import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Columns.DATE;
import static org.dateline.table.Columns.ENTITY_ID;
import static org.dateline.table.Columns.HEADLINE_ARTICLES;
import static org.dateline.table.Columns.NAME;
import static org.dateline.table.Columns.OCCURRENCES;
import static org.dateline.table.Columns.ORIGINALS;
import static org.dateline.table.Columns.PARAGRAPH;
import static org.dateline.table.Columns.STORIES;
import static org.dateline.table.Columns.STORY_ID;
import static org.dateline.table.Columns.TYPE;
import static org.dateline.table.Scratch.COUNTED;
import static org.dateline.table.Scratch.DAY;
import static org.dateline.table.Scratch.ORIGINAL;

import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.RowGroups;

/**
 * Counts entities by day. Takes mentions of which a day lies whole in one partition, its articles
 * one after the other; holds the mentions of one day.
 */
final class EntityCounts {
  static final int DAY_AT = 0;
  static final int ID_AT = 1;
  static final int ORIGINALS_AT = 6;

  /** One row per day and entity with a counted mention. */
  static final StructType COUNTS =
      new StructType()
          .add(DAY, IntegerType, false)
          .add(ENTITY_ID, StringType, false)
          .add(TYPE, StringType, false)
          .add(NAME, StringType, false)
          .add(OCCURRENCES, LongType, false)
          .add(ARTICLES, LongType, false)
          .add(ORIGINALS, LongType, false)
          .add(STORIES, LongType, false)
          .add(HEADLINE_ARTICLES, LongType, false);

  private EntityCounts() {}

  /** Such rows with day, entity and originals alone, from rows of the table `entity_daily`. */
  static Dataset<Row> originals(Dataset<Row> daily) {
    Column nothing = lit(0L);
    return daily.select(
        unix_date(col(DATE)).as(DAY),
        col(ENTITY_ID),
        lit("").as(TYPE),
        lit("").as(NAME),
        nothing.as(OCCURRENCES),
        nothing.as(ARTICLES),
        col(ORIGINALS),
        nothing.as(STORIES),
        nothing.as(HEADLINE_ARTICLES));
  }

  static Dataset<Row> apply(Dataset<Row> mentions) {
    return mentions
        .select(
            col(DAY),
            col(ARTICLE_ID),
            col(ORIGINAL),
            col(STORY_ID),
            col(PARAGRAPH),
            col(COUNTED),
            col(ENTITY_ID),
            col(NAME),
            col(TYPE))
        .mapPartitions((MapPartitionsFunction<Row, Row>) EntityCounts::count, Encoders.row(COUNTS));
  }

  private static Iterator<Row> count(Iterator<Row> mentions) {
    return RowGroups.flatMap(
        mentions,
        (a, b) -> a.getInt(DAY_AT) == b.getInt(DAY_AT),
        day -> new DayOfEntities(day).rows());
  }
}
