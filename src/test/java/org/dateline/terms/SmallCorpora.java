package org.dateline.terms;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.dateline.stats.Weighting;
import org.dateline.support.Spark;

/** Small corpora as published, and some columns of their rows. */
final class SmallCorpora {
  private SmallCorpora() {}

  static Corpus.Published publish(Weighting weighting, int backgroundDays, String corpus) {
    return Corpus.of(corpus)
        .publish(Spark.session(), TermsByDayPropertyTest.settings(weighting, backgroundDays));
  }

  static Dataset<Row> select(List<Row> rows, String columns) {
    return Spark.session()
        .createDataFrame(rows, rows.get(0).schema())
        .select(Arrays.stream(columns.split(", *", -1)).map(functions::col).toArray(Column[]::new));
  }
}
