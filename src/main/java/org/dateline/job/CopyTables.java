package org.dateline.job;

import java.util.ArrayList;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dateline.copies.CopiesByDay;
import org.dateline.copies.CopySettings;
import org.dateline.copies.Past;
import org.dateline.error.Plural;
import org.dateline.table.Copies;

/** Finds copies and publishes their table. */
final class CopyTables {
  private static final String SHUFFLE_PARTITIONS = "spark.sql.shuffle.partitions";

  private CopyTables() {}

  /**
   * One row per copy, in the publisher's slabs, days and articles ascending; nothing without rules.
   *
   * @param records articles with their sketches
   * @param rules what is a copy; without rules every article is an original
   * @param past what is known; then only copies that are not are found
   */
  static Optional<Dataset<Row>> publish(
      Dataset<Row> records,
      Optional<CopySettings> rules,
      Optional<Past> past,
      Publisher publisher) {
    if (rules.isEmpty()) {
      publisher.unsorted(Copies.CONTRACT, () -> none(records.sparkSession()));
    }
    return rules.map(known -> publish(records, known, past, publisher));
  }

  private static Dataset<Row> none(SparkSession spark) {
    return spark.createDataFrame(new ArrayList<Row>(), Copies.CONTRACT.schema());
  }

  private static Dataset<Row> publish(
      Dataset<Row> records, CopySettings rules, Optional<Past> past, Publisher publisher) {
    int buckets = Integer.parseInt(records.sparkSession().conf().get(SHUFFLE_PARTITIONS));
    CopiesByDay byDay = new CopiesByDay(rules, publisher.slabs(), buckets);
    CopiesByDay.Found copies =
        publisher
            .report()
            .step(
                "link copies",
                () -> byDay.apply(records, past),
                found -> "%,d copies".formatted(found.count()));
    if (copies.crowded() > 0) {
      publisher
          .report()
          .note(
              "%s compared with the first and last %d of them"
                  .formatted(
                      Plural.of(
                          copies.crowded(),
                          "article repeats text that many earlier articles have, and was",
                          "articles repeat text that many earlier articles have, and were"),
                      rules.keys().articles()));
    }
    publisher.sorted(Copies.CONTRACT, CopiesByDay.copies(copies.rows()));
    return copies.rows();
  }
}
