package org.dateline.job;

import static org.apache.spark.sql.functions.sum;
import static org.dateline.table.Scratch.DAY;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.dateline.reading.Days;
import org.dateline.stats.DayTotals;
import org.dateline.table.ArticleTerms;
import org.dateline.table.TermDaily;
import org.dateline.table.Terms;
import org.dateline.terms.TermSettings;
import org.dateline.terms.TermsByDay;

/** Publishes the tables of words. */
final class TermTables {
  private TermTables() {}

  static void publish(
      Dataset<Row> readings, Days days, TermSettings settings, Publisher publisher) {
    TermsByDay terms =
        new TermsByDay(
            settings, days.originals(), days.adjacent(), days.termed(), publisher.slabs());
    Dataset<Row> counts = terms.counts(readings).persist(StorageLevel.MEMORY_AND_DISK());
    DayTotals tokens =
        publisher
            .report()
            .step(
                "term counts",
                () -> days.totals(counts.groupBy(DAY).agg(sum(TermsByDay.OWN)).collectAsList()),
                totals -> totals.sum(0, totals.days() - 1) + " occurrences in originals");
    Dataset<Row> scores = terms.scores(counts, tokens).persist(StorageLevel.MEMORY_AND_DISK());
    publisher.sorted(TermDaily.CONTRACT, TermsByDay.termDaily(scores));
    counts.unpersist();
    publisher.sorted(ArticleTerms.CONTRACT, terms.articleTerms(readings, scores, tokens));
    publisher.unsorted(Terms.CONTRACT, () -> TermsByDay.terms(readings, scores));
    scores.unpersist();
  }
}
