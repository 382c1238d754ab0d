package org.dateline.stories;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;
import static org.dateline.table.Columns.ARTICLES;
import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Columns.DATE;
import static org.dateline.table.Columns.IS_NEW;
import static org.dateline.table.Columns.ORIGINALS;
import static org.dateline.table.Columns.RANK;
import static org.dateline.table.Columns.STORY_ID;
import static org.dateline.table.Scratch.DAY;
import static org.dateline.table.Scratch.ORIGINAL;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.dateline.table.StoryDaily;

/** Counts the articles of each story by day. */
public final class StoryDays {
  private StoryDays() {}

  /** The rows of the table `story_daily`, from readings with their stories. */
  public static Dataset<Row> apply(Dataset<Row> readings) {
    Column rank =
        row_number()
            .over(
                Window.partitionBy(DATE)
                    .orderBy(col(ORIGINALS).desc(), col(ARTICLES).desc(), col(STORY_ID)));
    return readings
        .groupBy(DAY, STORY_ID)
        .agg(
            count(lit(1)).as(ARTICLES),
            count(when(col(ORIGINAL), 1)).as(ORIGINALS),
            max(col(ARTICLE_ID).equalTo(col(STORY_ID))).as(IS_NEW))
        .withColumn(DATE, date_from_unix_date(col(DAY)))
        .withColumn(RANK, rank)
        .select(StoryDaily.CONTRACT.selection());
  }
}
