package org.dateline.copies;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Columns.DATE;
import static org.dateline.table.Scratch.ARTICLE_SKETCH;
import static org.dateline.table.Scratch.DAY;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.dateline.table.Copies;
import org.dateline.table.Slabs;

/**
 * Which articles repeat earlier ones, step by step: each links to one at most, which comes before
 * it in the order of date and id.
 *
 * @param buckets partitions that the keys are spread over
 */
public record CopiesByDay(CopySettings settings, Slabs slabs, int buckets) {

  /**
   * One row per copy, in slabs, days and articles ascending: an action. The rows are persisted, so
   * that what they were made from is not.
   *
   * @param records with sketches
   */
  public Dataset<Row> apply(Dataset<Row> records) {
    Dataset<Row> sketches =
        records
            .select(DAY, ARTICLE_ID, ARTICLE_SKETCH)
            .repartitionById(slabs.count(), slabs.of(col(DAY)))
            .sortWithinPartitions(DAY, ARTICLE_ID)
            .persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Row> exact =
        new LinkExact(settings.days()).apply(sketches).persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Row> blocks = new SendKeys(settings, slabs, buckets).apply(sketches, exact);
    Dataset<Row> candidates =
        new ListCandidates(settings.keys()).apply(new FindHolders(settings).apply(blocks));
    Dataset<Row> parts = new CheckCandidates(settings, slabs).apply(candidates, sketches);
    Dataset<Row> copies =
        new FollowLinks(settings.days(), slabs)
            .apply(exact.union(parts))
            .persist(StorageLevel.MEMORY_AND_DISK());
    copies.count();
    sketches.unpersist();
    exact.unpersist();
    return copies;
  }

  /** The rows of the table `copies`. */
  public static Dataset<Row> copies(Dataset<Row> copies) {
    return copies
        .withColumn(DATE, date_from_unix_date(col(DAY)))
        .select(Copies.CONTRACT.selection());
  }
}
