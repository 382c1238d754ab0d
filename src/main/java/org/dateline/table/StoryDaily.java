package org.dateline.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.dateline.table.Column.required;
import static org.dateline.table.Columns.ARTICLES;
import static org.dateline.table.Columns.DATE;
import static org.dateline.table.Columns.IS_NEW;
import static org.dateline.table.Columns.ORIGINALS;
import static org.dateline.table.Columns.RANK;
import static org.dateline.table.Columns.STORY_ID;

import java.util.List;

/** One row per day and story. */
public final class StoryDaily {
  public static final Contract CONTRACT =
      new Contract(
          "story_daily",
          "One row per day and story with an article on it.",
          List.of(DATE, STORY_ID),
          List.of(
              required(DATE, DateType, "publication day"),
              required(STORY_ID, StringType, "article_id of the story's first article"),
              required(ARTICLES, LongType, "articles of the day, copies included"),
              required(ORIGINALS, LongType, "of them those that copy no earlier one"),
              required(IS_NEW, BooleanType, "whether it is the story's first day"),
              required(
                  RANK,
                  IntegerType,
                  "1 = the day's largest story, by originals, articles, then story_id")));

  private StoryDaily() {}
}
