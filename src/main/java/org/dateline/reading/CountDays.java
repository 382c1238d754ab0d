package org.dateline.reading;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.dateline.table.Columns.ARTICLES;
import static org.dateline.table.Columns.ORIGINALS;
import static org.dateline.table.Columns.ORIGINAL_SENTENCES;
import static org.dateline.table.Columns.ORIGINAL_WORDS;
import static org.dateline.table.Columns.PARAGRAPHS;
import static org.dateline.table.Columns.SENTENCES;
import static org.dateline.table.Columns.STORIES;
import static org.dateline.table.Columns.STORY_ID;
import static org.dateline.table.Columns.WORDS;
import static org.dateline.table.DaySums.ADJACENT_PLACES;
import static org.dateline.table.DaySums.TERMED;
import static org.dateline.table.Scratch.ADJACENT;
import static org.dateline.table.Scratch.ARTICLE_NAMES;
import static org.dateline.table.Scratch.DAY;
import static org.dateline.table.Scratch.ORIGINAL;
import static org.dateline.table.Scratch.TERM_OCCURRENCES;
import static org.dateline.table.Scratch.UNNAMED;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Sums the articles of each day that has any: the counts of the table `calendar`, and those that
 * only scores need.
 */
public final class CountDays {
  private CountDays() {}

  /** One row per day with articles. */
  public static Dataset<Row> apply(Dataset<Row> readings) {
    Column original = col(ORIGINAL);
    Column zero = lit(0L);
    return readings
        .groupBy(DAY)
        .agg(
            count(lit(1)).as(ARTICLES),
            count(when(original, 1)).as(ORIGINALS),
            count_distinct(when(original, col(STORY_ID))).as(STORIES),
            sum(SENTENCES).as(SENTENCES),
            sum(PARAGRAPHS).as(PARAGRAPHS),
            sum(WORDS).as(WORDS),
            coalesce(sum(when(original, col(SENTENCES))), zero).as(ORIGINAL_SENTENCES),
            coalesce(sum(when(original, col(WORDS))), zero).as(ORIGINAL_WORDS),
            count(when(original.and(col(TERM_OCCURRENCES).gt(0)), 1)).as(TERMED),
            coalesce(sum(when(original, col(ADJACENT))), zero).as(ADJACENT_PLACES),
            count(when(col(ARTICLE_NAMES).isNull(), 1)).as(UNNAMED));
  }
}
