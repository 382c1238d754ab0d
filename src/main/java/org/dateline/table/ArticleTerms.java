package org.dateline.table;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.dateline.table.Column.required;
import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Columns.DATE;
import static org.dateline.table.Columns.OCCURRENCES;
import static org.dateline.table.Columns.RANK;
import static org.dateline.table.Columns.TERM;
import static org.dateline.table.Columns.TFIDF;

import java.util.List;

/** One row for every term of every article: the source of all term counts. */
public final class ArticleTerms {
  public static final Contract CONTRACT =
      new Contract(
          "article_terms",
          "One row for every term of every article: the source of all term counts.",
          List.of(ARTICLE_ID, TERM),
          List.of(
              required(ARTICLE_ID, StringType, "article"),
              required(DATE, DateType, "publication day"),
              required(TERM, StringType, "word, or phrase of two words, in lower case"),
              required(OCCURRENCES, IntegerType, "times written in the counted text"),
              required(
                  TFIDF,
                  DoubleType,
                  "weight of the term, scaled so that the squares of an article's terms sum to 1"),
              required(RANK, IntegerType, "1 = highest tfidf in the article")));

  private ArticleTerms() {}
}
