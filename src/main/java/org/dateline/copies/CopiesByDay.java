package org.dateline.copies;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.unix_date;
import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Columns.DATE;
import static org.dateline.table.Scratch.DAY;

import java.util.Arrays;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.LongAccumulator;
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
   * What was found.
   *
   * @param rows one per copy, in slabs, days and articles ascending, persisted: day, article_id,
   *     copy_of, via, score, resemblance, days_later, kind
   * @param count how many
   * @param crowded articles that repeat text of more earlier articles than they were compared with
   */
  public record Found(Dataset<Row> rows, long count, long crowded) {}

  /**
   * Links articles: an action.
   *
   * @param records with sketches
   * @param past what is known; then only copies that are not are found
   */
  public Found apply(Dataset<Row> records, Optional<Past> past) {
    Dataset<Row> sketches =
        Past.tell(records, past, settings.days(), slabs).persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Row> exact =
        new LinkExact(settings.days()).apply(sketches).persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Row> blocks = new SendKeys(settings, slabs, buckets).apply(sketches, exact);
    LongAccumulator crowded = records.sparkSession().sparkContext().longAccumulator("crowded");
    Dataset<Row> candidates =
        new ListCandidates(settings.keys(), crowded)
            .apply(
                new FindHolders(settings, past.map(Past::from).orElse(Integer.MIN_VALUE))
                    .apply(blocks));
    Dataset<Row> parts = new CheckCandidates(settings, slabs).apply(candidates, sketches);
    Dataset<Row> links = exact.union(parts);
    Dataset<Row> copies =
        new FollowLinks(settings.days(), slabs)
            .apply(past.map(known -> links.union(Past.links(sketches, slabs))).orElse(links))
            .persist(StorageLevel.MEMORY_AND_DISK());
    long count = copies.count();
    sketches.unpersist();
    exact.unpersist();
    return new Found(copies, count, crowded.value());
  }

  /** Such rows as {@link #apply} finds, from rows of the table `copies`, in slabs. */
  public static Dataset<Row> known(Dataset<Row> published, Slabs slabs) {
    return published
        .withColumn(DAY, unix_date(col(DATE)))
        .select(FollowLinks.SCHEMA.fieldNames()[0], tail(FollowLinks.SCHEMA.fieldNames()))
        .repartitionById(slabs.count(), slabs.of(col(DAY)))
        .sortWithinPartitions(DAY, ARTICLE_ID);
  }

  private static String[] tail(String[] names) {
    return Arrays.copyOfRange(names, 1, names.length);
  }

  /** The rows of the table `copies`. */
  public static Dataset<Row> copies(Dataset<Row> copies) {
    return copies
        .withColumn(DATE, date_from_unix_date(col(DAY)))
        .select(Copies.CONTRACT.selection());
  }
}
