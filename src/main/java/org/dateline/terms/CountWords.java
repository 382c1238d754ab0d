package org.dateline.terms;

import static org.apache.spark.sql.functions.col;
import static org.dateline.table.Columns.STORY_ID;
import static org.dateline.table.Scratch.ARTICLE_WORDS;
import static org.dateline.table.Scratch.DAY;
import static org.dateline.table.Scratch.ORIGINAL;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.dateline.table.RowGroups;
import org.dateline.text.Hash64;

/**
 * Counts words, and pairs of words that follow each other, by day. Takes readings of which a day
 * lies whole in one partition, its rows together; holds the distinct words of one day.
 */
final class CountWords {
  private CountWords() {}

  /** One row per day and word, in the shape of {@link TermCounts#WORDS}. */
  static Dataset<Row> words(Dataset<Row> readings) {
    return byDay(readings)
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) rows -> count(rows, new DayOfWords()),
            Encoders.row(TermCounts.WORDS));
  }

  /** One row per day and pair, without the text, in the shape of {@link TermCounts#COUNTS}. */
  static Dataset<Row> pairs(Dataset<Row> readings) {
    return byDay(readings)
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) rows -> count(rows, new DayOfPairs()),
            Encoders.row(TermCounts.COUNTS));
  }

  /** What a day's articles are counted into. */
  interface DayCounts {
    /** Counts one article. */
    void add(ArticleWords words, boolean original, long story);

    /** The rows of the day; forgets its counts as they are taken. */
    Iterator<Row> rows(int day);
  }

  private static Dataset<Row> byDay(Dataset<Row> readings) {
    return readings.select(
        new Column[] {col(DAY), col(ORIGINAL), col(STORY_ID), col(ARTICLE_WORDS)});
  }

  private static Iterator<Row> count(Iterator<Row> rows, DayCounts counts) {
    return RowGroups.flatMap(
        rows, (a, b) -> a.getInt(0) == b.getInt(0), articles -> countDay(articles, counts));
  }

  private static Iterator<Row> countDay(List<Row> articles, DayCounts counts) {
    for (Row article : articles) {
      counts.add(
          ArticleWords.decode(article.getAs(3)),
          article.getBoolean(1),
          Hash64.of(article.getString(2)));
    }
    return counts.rows(articles.get(0).getInt(0));
  }
}
