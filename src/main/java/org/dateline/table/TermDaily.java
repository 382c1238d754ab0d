package org.dateline.table;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.dateline.table.Column.required;
import static org.dateline.table.Columns.ARTICLES;
import static org.dateline.table.Columns.BACKGROUND_ORIGINALS;
import static org.dateline.table.Columns.CTFIDF;
import static org.dateline.table.Columns.DATE;
import static org.dateline.table.Columns.G2;
import static org.dateline.table.Columns.IDF;
import static org.dateline.table.Columns.LOG_RATIO;
import static org.dateline.table.Columns.OCCURRENCES;
import static org.dateline.table.Columns.ORIGINALS;
import static org.dateline.table.Columns.P;
import static org.dateline.table.Columns.Q;
import static org.dateline.table.Columns.RANK;
import static org.dateline.table.Columns.SHARE;
import static org.dateline.table.Columns.STORIES;
import static org.dateline.table.Columns.TERM;
import static org.dateline.table.Columns.WINDOW_ORIGINALS;
import static org.dateline.table.Columns.WORDS;

import java.util.List;

/** One row for every day and term written on it. */
public final class TermDaily {
  public static final Contract CONTRACT =
      new Contract(
          "term_daily",
          "One row for every day and term written on it.",
          List.of(DATE, TERM),
          List.of(
              required(DATE, DateType, "day"),
              required(TERM, StringType, "word, or phrase of two words"),
              required(WORDS, IntegerType, "1 = a word, 2 = a phrase of two"),
              required(OCCURRENCES, LongType, "times written, copies included"),
              required(ARTICLES, LongType, "articles with the term, copies included"),
              required(ORIGINALS, LongType, "articles with the term that copy no earlier article"),
              required(STORIES, LongType, "distinct stories of the originals with the term"),
              required(SHARE, DoubleType, "originals / the day's originals, 0 to 1"),
              required(
                  WINDOW_ORIGINALS,
                  LongType,
                  "originals with the term in the background, the days before this one"),
              required(BACKGROUND_ORIGINALS, LongType, "all originals of the background"),
              required(
                  IDF, DoubleType, "inverse document frequency over the span, background and day"),
              required(
                  CTFIDF, DoubleType, "class-based TF-IDF with the day as the class, of originals"),
              required(
                  G2,
                  DoubleType,
                  "signed log-likelihood ratio of originals with the term, day against background"),
              required(
                  P,
                  DoubleType,
                  "probability of such a g2 by chance, chi-square with 1 degree of freedom"),
              required(
                  Q,
                  DoubleType,
                  "false-discovery rate of p among the day's terms (Benjamini-Hochberg)"),
              required(
                  LOG_RATIO,
                  DoubleType,
                  "base-2 logarithm of the day's share over that of the background"),
              TrendColumns.Z_COLUMN,
              TrendColumns.BURST_LEVEL_COLUMN,
              TrendColumns.firstDate("has the term"),
              TrendColumns.daysSincePrevious("has the term"),
              TrendColumns.IS_NEW_COLUMN,
              required(RANK, IntegerType, "1 = the day's most characteristic term")));

  private TermDaily() {}
}
