package org.dateline.table;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.dateline.table.Column.required;
import static org.dateline.table.Columns.ARTICLES;
import static org.dateline.table.Columns.DATE;
import static org.dateline.table.Columns.ORIGINALS;
import static org.dateline.table.Columns.ORIGINAL_SENTENCES;
import static org.dateline.table.Columns.ORIGINAL_WORDS;
import static org.dateline.table.Columns.PARAGRAPHS;
import static org.dateline.table.Columns.REJECTS;
import static org.dateline.table.Columns.SENTENCES;
import static org.dateline.table.Columns.STORIES;
import static org.dateline.table.Columns.WORDS;

import java.util.List;

/**
 * One row for every day from the first to the last, also for days without articles: the
 * denominators of all rates.
 */
public final class Calendar {
  public static final Contract CONTRACT =
      new Contract(
          "calendar",
          "One row for every day from the first to the last, also for days without articles: the denominators of all rates.",
          List.of(DATE),
          List.of(
              required(DATE, DateType, "day"),
              required(ARTICLES, LongType, "articles of the day, copies included"),
              required(ORIGINALS, LongType, "articles of the day that copy no earlier article"),
              required(STORIES, LongType, "distinct stories of the day's originals"),
              required(SENTENCES, LongType, "sentences of all articles of the day"),
              required(PARAGRAPHS, LongType, "body paragraphs of all articles of the day"),
              required(WORDS, LongType, "words of all articles of the day"),
              required(ORIGINAL_SENTENCES, LongType, "sentences of the day's originals"),
              required(ORIGINAL_WORDS, LongType, "words of the day's originals"),
              required(
                  REJECTS, IntegerType, "records rejected although their date could be read")));

  private Calendar() {}
}
