package org.dateline.table;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.dateline.table.Column.required;
import static org.dateline.table.Columns.ARTICLES;
import static org.dateline.table.Columns.DAYS;
import static org.dateline.table.Columns.FIRST_DATE;
import static org.dateline.table.Columns.HEADLINE;
import static org.dateline.table.Columns.LAST_DATE;
import static org.dateline.table.Columns.ORIGINALS;
import static org.dateline.table.Columns.SOURCES;
import static org.dateline.table.Columns.STORY_ID;
import static org.dateline.table.Columns.TOP_ENTITIES;
import static org.dateline.table.Columns.TOP_TERMS;

import java.util.List;

/** One row per story over all days. */
public final class Stories {
  public static final Contract CONTRACT =
      new Contract(
          "stories",
          "One row per story, the articles that tell of one event, over all days; it depends on"
              + " all days.",
          List.of(STORY_ID),
          List.of(
              required(STORY_ID, StringType, "article_id of its first article"),
              required(
                  HEADLINE,
                  StringType,
                  "headline of its most central original: the one likest to the others by tfidf"),
              required(FIRST_DATE, DateType, "first day with an article of it"),
              required(LAST_DATE, DateType, "last day with an article of it, copies included"),
              required(DAYS, IntegerType, "days with an article of it"),
              required(ARTICLES, LongType, "articles, copies included"),
              required(ORIGINALS, LongType, "articles that copy no earlier one"),
              required(SOURCES, IntegerType, "distinct sources of its articles"),
              required(
                  TOP_TERMS,
                  Column.STRINGS,
                  "terms with the largest sum of tfidf over its originals, at most 10"),
              required(
                  TOP_ENTITIES,
                  Column.STRINGS,
                  "entity_ids in most of its originals, at most 10")));

  private Stories() {}
}
