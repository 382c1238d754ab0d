package org.dateline.terms;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.dateline.table.Columns.DATE;
import static org.dateline.table.Columns.FIRST_DATE;
import static org.dateline.table.Scratch.DAY;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.stats.DayTotals;
import org.dateline.table.ArticleTerms;
import org.dateline.table.Slabs;
import org.dateline.table.TermDaily;

/**
 * The tables of words and phrases, step by step, from readings in slabs with days and articles
 * ascending.
 *
 * @param originals originals by day
 * @param adjacent places in originals where a term directly follows a term, by day
 * @param termed originals with a term by day
 */
public record TermsByDay(
    TermSettings settings, DayTotals originals, DayTotals adjacent, DayTotals termed, Slabs slabs) {

  /** Column of occurrences in originals, in the rows of {@link #counts}. */
  public static final String OWN = TermCounts.OWN;

  /** One row per day and term, words and admitted phrases, with counts. */
  public Dataset<Row> counts(Dataset<Row> readings) {
    Dataset<Row> words = CountWords.words(readings);
    if (!settings.phrases()) {
      return words.drop(TermCounts.LEFT, TermCounts.RIGHT);
    }
    Dataset<Row> phrases =
        new AdmitPhrases(settings, adjacent).apply(words, CountWords.pairs(readings));
    return words.drop(TermCounts.LEFT, TermCounts.RIGHT).union(phrases);
  }

  /**
   * One row per day and term with all scores, in slabs.
   *
   * @param tokens occurrences of all terms in originals by day
   */
  public Dataset<Row> scores(Dataset<Row> counts, DayTotals tokens) {
    return new RankTerms(slabs).apply(new ScoreTerms(settings, originals, tokens).apply(counts));
  }

  /** The rows of the table `term_daily`. */
  public static Dataset<Row> termDaily(Dataset<Row> scores) {
    return scores
        .withColumn(DATE, date_from_unix_date(col(DAY)))
        .withColumn(FIRST_DATE, date_from_unix_date(col(FIRST_DATE)))
        .select(TermDaily.CONTRACT.selection());
  }

  /** The rows of the table `article_terms`. */
  public Dataset<Row> articleTerms(Dataset<Row> readings, Dataset<Row> scores, DayTotals tokens) {
    return new WeightTerms(settings, tokens, termed)
        .apply(readings, scores)
        .withColumn(DATE, date_from_unix_date(col(DAY)))
        .select(ArticleTerms.CONTRACT.selection());
  }

  /** The rows of the table `terms`. */
  public static Dataset<Row> terms(Dataset<Row> readings, Dataset<Row> scores) {
    return ListTerms.apply(scores, CountSpellings.apply(readings, scores));
  }
}
