package org.dateline.job;

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
  private TermTables() {}

  static void publish(
      Dataset<Row> readings, Days days, TermSettings settings, Publisher publisher) {
    TermsByDay terms =
        new TermsByDay(
            readings,
            settings,
            new TermTotals(days.originals(), days.adjacent(), days.termed()),
            exchange(readings.sparkSession(), days, publisher));
    DayTotals tokens =
        publisher
            .report()
            .step(
                "term counts",
                () -> days.totals(terms.occurrences().collectAsMap()),
                totals -> totals.sum(0, totals.days() - 1) + " occurrences in originals");
    terms.counted();
    publisher.plain(TermDaily.CONTRACT, () -> terms.termDaily(tokens));
    publisher.plain(ArticleTerms.CONTRACT, () -> terms.articleTerms(tokens));
    publisher.unsorted(Terms.CONTRACT, () -> terms.terms(readings.sparkSession()));
    terms.done();
  }

  private static Exchange exchange(SparkSession spark, Days days, Publisher publisher) {
    int partitions = Integer.parseInt(spark.conf().get("spark.sql.shuffle.partitions"));
    return Exchange.of(publisher.slabs(), days.articles(), partitions);
  }
}
