package org.dateline.terms;

import static org.apache.spark.sql.functions.col;
import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Columns.STORY_ID;
import static org.dateline.table.Scratch.ARTICLE_WORDS;
import static org.dateline.table.Scratch.DAY;
import static org.dateline.table.Scratch.ORIGINAL;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Puts the words of each day's articles into numbers and counts them. Takes readings of which a day
 * lies whole in one partition, days and articles ascending; holds the articles of one day.
 */
final class ReadDays {
  private ReadDays() {}

  /** One object for each day that has articles. */
  static JavaRDD<DayOfWords> apply(Dataset<Row> readings) {
    return readings
        .select(col(DAY), col(ARTICLE_ID), col(ORIGINAL), col(STORY_ID), col(ARTICLE_WORDS))
        .javaRDD()
        .mapPartitions(Days::new);
  }

  private static final class Days implements Iterator<DayOfWords> {
    private final Iterator<Row> articles;
    private Row ahead;

    Days(Iterator<Row> articles) {
      this.articles = articles;
      this.ahead = articles.hasNext() ? articles.next() : null;
    }

    @Override
    public boolean hasNext() {
      return ahead != null;
    }

    @Override
    public DayOfWords next() {
      if (ahead == null) {
        throw new NoSuchElementException();
      }
      int day = ahead.getInt(0);
      DayReader reader = new DayReader(day);
      while (ahead != null && ahead.getInt(0) == day) {
        reader.add(
            ahead.getString(1).getBytes(StandardCharsets.UTF_8),
            ahead.getBoolean(2),
            ahead.getString(3),
            ArticleWords.decode(ahead.getAs(4)));
        ahead = articles.hasNext() ? articles.next() : null;
      }
      return reader.read();
    }
  }
}
