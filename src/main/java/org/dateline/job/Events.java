package org.dateline.job;

import static org.apache.spark.sql.functions.col;
import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Columns.COPY_OF;
import static org.dateline.table.Columns.COPY_SCORE;
import static org.dateline.table.Columns.STORY_ID;
import static org.dateline.table.Scratch.ARTICLE_STORY;
import static org.dateline.table.Scratch.DAY;
import static org.dateline.table.Scratch.ORIGINAL;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.dateline.copies.MarkCopies;
import org.dateline.spec.JobSpec;
import org.dateline.stats.DayTotals;
import org.dateline.stories.MarkStories;
import org.dateline.stories.StoriesByDay;
import org.dateline.stories.StorySettings;
import org.dateline.table.Slabs;

/**
 * Finds out which articles repeat others and which tell of one event, as the spec wants it.
 *
 * @param kept what is known of earlier days
 */
record Events(JobSpec spec, Slabs slabs, Publisher publisher, Memory memory, Optional<Kept> kept) {

  /**
   * The readings, copies and stories marked.
   *
   * @param readings of the days at hand, in slabs, days and articles ascending
   * @param records all articles in any order, with what is compared
   */
  Dataset<Row> mark(Dataset<Row> readings, Dataset<Row> records) {
    Optional<Dataset<Row>> copies =
        CopyTables.publish(
            records, SpecSettings.copies(spec), kept.flatMap(Kept::copies), publisher);
    Dataset<Row> marked =
        copies.map(found -> MarkCopies.apply(readings, found, slabs)).orElse(readings);
    return SpecSettings.stories(spec)
        .map(rules -> MarkStories.apply(marked, stories(records, copies, rules), slabs))
        .orElse(marked);
  }

  private Dataset<Row> mark(Dataset<Row> articles, Optional<Dataset<Row>> copies) {
    Dataset<Row> known = kept.map(days -> days.mark(articles)).orElse(articles);
    return copies.map(found -> MarkCopies.apply(known, found, slabs)).orElse(known);
  }

  private Dataset<Row> stories(
      Dataset<Row> records, Optional<Dataset<Row>> copies, StorySettings rules) {
    Dataset<Row> sketches =
        kept.map(days -> records.where(col(DAY).geq(days.from() - StoriesByDay.daysBack(rules))))
            .orElse(records)
            .select(DAY, ARTICLE_ID, COPY_OF, COPY_SCORE, STORY_ID, ORIGINAL, ARTICLE_STORY)
            .repartitionById(slabs.count(), slabs.of(col(DAY)))
            .sortWithinPartitions(DAY, ARTICLE_ID);
    Dataset<Row> originals = mark(sketches, copies).persist(StorageLevel.MEMORY_AND_DISK());
    DayTotals byDay = byDay(originals);
    StoriesByDay stories =
        new StoriesByDay(
            rules, byDay, memory.exchange(), kept.map(Kept::from).orElse(Integer.MIN_VALUE));
    Dataset<Row> joined =
        publisher
            .report()
            .step(
                "group stories",
                () -> stories.apply(originals, copies, kept.map(Kept::stories), memory),
                found -> "%,d articles join a story".formatted(found.count()));
    originals.unpersist();
    return joined;
  }

  private DayTotals byDay(Dataset<Row> articles) {
    Map<Integer, Long> counts = new HashMap<>();
    kept.ifPresent(days -> counts.putAll(days.originals()));
    for (Row row : articles.where(ORIGINAL).groupBy(DAY).count().collectAsList()) {
      counts.put(row.getInt(0), row.getLong(1));
    }
    return DayTotals.of(counts);
  }
}
