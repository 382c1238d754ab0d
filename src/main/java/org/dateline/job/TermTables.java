package org.dateline.job;

import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dateline.reading.Days;
import org.dateline.stats.DayTotals;
import org.dateline.table.ArticleTerms;
import org.dateline.table.Exchange;
import org.dateline.table.TermDaily;
import org.dateline.table.Terms;
import org.dateline.terms.TermSettings;
import org.dateline.terms.TermTotals;
import org.dateline.terms.TermsByDay;

/** Publishes the tables of words. */
final class TermTables {
  private final SparkSession spark;
  private final Publisher publisher;
  private final Exchange exchange;
  private final TermsByDay terms;
  private final DayTotals tokens;

  private TermTables(
      SparkSession spark,
      Publisher publisher,
      Exchange exchange,
      TermsByDay terms,
      DayTotals tokens) {
    this.spark = spark;
    this.publisher = publisher;
    this.exchange = exchange;
    this.terms = terms;
    this.tokens = tokens;
  }

  /** Counts the words of the readings. */
  static TermTables of(
      Dataset<Row> readings, Days days, TermSettings settings, Publisher publisher, Memory memory) {
    SparkSession spark = readings.sparkSession();
    Exchange exchange = memory.exchange();
    TermsByDay terms =
        new TermsByDay(
            readings,
            settings,
            new TermTotals(days.originals(), days.adjacent(), days.termed()),
            exchange,
            memory,
            publisher.written());
    DayTotals tokens =
        publisher
            .report()
            .step(
                "term counts",
                () -> days.tokens(terms.occurrences().collectAsMap()),
                totals -> totals.sum(0, totals.days() - 1) + " occurrences in originals");
    terms.counted();
    return new TermTables(spark, publisher, exchange, terms, tokens);
  }

  /** Occurrences of terms in originals by day. */
  DayTotals tokens() {
    return tokens;
  }

  /** Where terms are counted over all days. */
  Exchange exchange() {
    return exchange;
  }

  /** Rows of plain values of the table `article_terms`. */
  JavaRDD<Object[]> articleTerms() {
    return terms.articleTerms(tokens);
  }

  void publishByDay() {
    publisher.plain(TermDaily.CONTRACT, () -> terms.termDaily(tokens));
    publisher.plain(ArticleTerms.CONTRACT, this::articleTerms);
  }

  /**
   * Publishes the terms over all days, and forgets them.
   *
   * @param repeats how often stories were counted again, as {@link TermsByDay#terms} takes it
   */
  void publishInAll(JavaPairRDD<Long, byte[]> repeats) {
    publisher.unsorted(Terms.CONTRACT, () -> terms.terms(spark, repeats));
    terms.done();
  }
}
