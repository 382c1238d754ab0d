package org.dateline.table;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.dateline.table.Column.required;
import static org.dateline.table.Columns.ARTICLES;
import static org.dateline.table.Columns.DATE;
import static org.dateline.table.Columns.DEGREE;
import static org.dateline.table.Columns.ENTITY_ID;
import static org.dateline.table.Columns.HEADLINE_ARTICLES;
import static org.dateline.table.Columns.NAME;
import static org.dateline.table.Columns.OCCURRENCES;
import static org.dateline.table.Columns.ORIGINALS;
import static org.dateline.table.Columns.RANK;
import static org.dateline.table.Columns.SHARE;
import static org.dateline.table.Columns.STORIES;
import static org.dateline.table.Columns.STRENGTH;
import static org.dateline.table.Columns.TYPE;

import java.util.List;

/** One row for every day and entity with a counted mention on it. */
public final class EntityDaily {
  public static final Contract CONTRACT =
      new Contract(
          "entity_daily",
          "One row for every day and entity with a counted mention on it.",
          List.of(DATE, ENTITY_ID),
          List.of(
              required(DATE, DateType, "day"),
              required(ENTITY_ID, StringType, "entity"),
              required(TYPE, StringType, "`PER`, `ORG`, `LOC` or `MISC`"),
              required(NAME, StringType, "its name that day"),
              required(OCCURRENCES, LongType, "times mentioned, copies included"),
              required(ARTICLES, LongType, "articles with a counted mention, copies included"),
              required(
                  ORIGINALS,
                  LongType,
                  "articles with a counted mention that copy no earlier article"),
              required(
                  STORIES, LongType, "distinct stories of the originals with a counted mention"),
              required(
                  HEADLINE_ARTICLES,
                  LongType,
                  "articles with a counted mention that also name it in the headline"),
              required(SHARE, DoubleType, "originals / the day's originals, 0 to 1"),
              TrendColumns.Z_COLUMN,
              TrendColumns.BURST_LEVEL_COLUMN,
              TrendColumns.firstDate("has a counted mention"),
              TrendColumns.daysSincePrevious("has a counted mention"),
              TrendColumns.IS_NEW_COLUMN,
              required(
                  DEGREE,
                  IntegerType,
                  "entities with which it shares a sentence of an original that day"),
              required(STRENGTH, LongType, "sum of originals over these pairs"),
              required(RANK, IntegerType, "1 = most originals that day")));

  private EntityDaily() {}
}
