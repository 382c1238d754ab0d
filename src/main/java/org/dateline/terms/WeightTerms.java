package org.dateline.terms;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Columns.IDF;
import static org.dateline.table.Columns.OCCURRENCES;
import static org.dateline.table.Columns.RANK;
import static org.dateline.table.Columns.TERM;
import static org.dateline.table.Columns.TFIDF;
import static org.dateline.table.Scratch.ARTICLE_WORDS;
import static org.dateline.table.Scratch.DAY;
import static org.dateline.terms.TermCounts.KEY;
import static org.dateline.terms.TermCounts.KEY2;

import java.io.Serializable;
import java.util.Iterator;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.dateline.stats.DayTotals;
import org.dateline.table.RowGroups;

/**
 * Weighs the terms of each article by the window that ends on its day (formulas.md, section 3).
 * Articles meet the terms of their day inside a task: no row of an article is shuffled. Holds the
 * distinct terms of one day.
 *
 * @param tokens occurrences of all terms in originals by day
 * @param termed originals with a term by day
 */
record WeightTerms(TermSettings settings, DayTotals tokens, DayTotals termed)
    implements Serializable {
  private static final StructType WEIGHTED =
      new StructType()
          .add(ARTICLE_ID, StringType, false)
          .add(DAY, IntegerType, false)
          .add(TERM, StringType, false)
          .add(OCCURRENCES, IntegerType, false)
          .add(TFIDF, DoubleType, false)
          .add(RANK, IntegerType, false);

  /**
   * One row per article and term, in the order of articles and terms.
   *
   * @param readings in slabs, days and articles ascending
   * @param daily the ranked terms of each day, in the same slabs
   */
  Dataset<Row> apply(Dataset<Row> readings, Dataset<Row> daily) {
    JavaRDD<Row> articles =
        readings.select(col(DAY), col(ARTICLE_ID), col(ARTICLE_WORDS)).javaRDD();
    JavaRDD<Row> terms = daily.select(col(DAY), col(KEY), col(KEY2), col(IDF)).javaRDD();
    JavaRDD<Row> weighted = articles.zipPartitions(terms, this::weigh);
    return readings.sparkSession().createDataFrame(weighted, WEIGHTED);
  }

  private Iterator<Row> weigh(Iterator<Row> articles, Iterator<Row> terms) {
    DayOfIdf idf = new DayOfIdf(terms);
    ArticleWeights weights = new ArticleWeights(settings.weighting());
    return RowGroups.flatMap(
        articles,
        (a, b) -> false,
        article -> {
          Row row = article.get(0);
          int day = row.getInt(0);
          idf.move(day);
          return weights.rows(
              day, row.getString(1), ArticleWords.decode(row.getAs(2)), idf, meanLength(day));
        });
  }

  private double meanLength(int epochDay) {
    int day = tokens.day(epochDay);
    int from = day - settings.trends().backgroundDays();
    long articles = termed.sum(from, day);
    return articles == 0 ? 0.0 : (double) tokens.sum(from, day) / articles;
  }
}
