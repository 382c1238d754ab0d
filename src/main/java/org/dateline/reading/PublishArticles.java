package org.dateline.reading;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring;
import static org.dateline.table.Columns.TEXT;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.table.Articles;

/** The rows of the table `articles`, with as much text as is to be published. */
public final class PublishArticles {
  /** Characters of a snippet. */
  private static final int SNIPPET = 300;

  private PublishArticles() {}

  /** How much text is published. */
  public enum Extent {
    /** All of it. */
    FULL,
    /** The first 300 characters. */
    SNIPPET,
    /** None: the column is null. */
    NONE
  }

  /** Rows in the order of the readings. */
  public static Dataset<Row> apply(Dataset<Row> readings, Extent extent) {
    Column text =
        switch (extent) {
          case FULL -> col(TEXT);
          case SNIPPET -> substring(col(TEXT), 1, SNIPPET);
          case NONE -> lit(null).cast("string");
        };
    return readings.withColumn(TEXT, text).select(Articles.CONTRACT.selection());
  }
}
