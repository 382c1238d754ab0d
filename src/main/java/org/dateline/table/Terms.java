package org.dateline.table;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.dateline.table.Column.optional;
import static org.dateline.table.Column.required;
import static org.dateline.table.Columns.ARTICLES;
import static org.dateline.table.Columns.DAYS;
import static org.dateline.table.Columns.FIRST_DATE;
import static org.dateline.table.Columns.LAST_DATE;
import static org.dateline.table.Columns.OCCURRENCES;
import static org.dateline.table.Columns.ORIGINALS;
import static org.dateline.table.Columns.STORIES;
import static org.dateline.table.Columns.SURFACE;
import static org.dateline.table.Columns.TERM;
import static org.dateline.table.Columns.WORDS;

import java.util.List;

/** One row per term over all time: depends on all days. */
public final class Terms {
  public static final Contract CONTRACT =
      new Contract(
          "terms",
          "One row per term over all time: depends on all days.",
          List.of(TERM),
          List.of(
              required(TERM, StringType, "word, or phrase of two words"),
              required(SURFACE, StringType, "its most frequent spelling"),
              required(WORDS, IntegerType, "1 = a word, 2 = a phrase of two"),
              optional(FIRST_DATE, DateType, "first day with an original that has it"),
              optional(LAST_DATE, DateType, "last day with an original that has it"),
              required(DAYS, IntegerType, "days with such an original"),
              required(OCCURRENCES, LongType, "times written, copies included"),
              required(ARTICLES, LongType, "articles with the term, copies included"),
              required(ORIGINALS, LongType, "articles with the term that copy no earlier article"),
              required(STORIES, LongType, "distinct stories of the originals with the term")));

  private Terms() {}
}
