package org.dateline.stories;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Columns.COPY_OF;
import static org.dateline.table.Columns.DATE;
import static org.dateline.table.Columns.STORY_ID;
import static org.dateline.table.Scratch.DAY;
import static org.dateline.table.Scratch.ORIGINAL;

import java.io.Serializable;
import java.util.Optional;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.dateline.stats.DayTotals;
import org.dateline.table.Exchange;
import org.dateline.table.Recall;
import org.dateline.table.Slabs;

/**
 * Which articles tell of one event, step by step: each original joins one earlier story at most,
 * and a copy is in the story of its original.
 *
 * @param originals by day
 * @param exchange asks how rare terms are
 * @param from the first day whose stories are not known, as days since 1970-01-01; the least
 *     integer if none are
 */
public record StoriesByDay(StorySettings settings, DayTotals originals, Exchange exchange, int from)
    implements Serializable {
  private static final String KEYS = "story_keys";
  private static final StructType JOINED =
      new StructType()
          .add(DAY, IntegerType, false)
          .add(ARTICLE_ID, StringType, false)
          .add(STORY_ID, StringType, false);

  /** Days before the first one that is not known of which something is asked. */
  public static int daysBack(StorySettings settings) {
    return settings.neighbours().days() + settings.joining().longest();
  }

  /**
   * Day, article and story of all articles of a story that another began and that was not known, in
   * slabs, days and articles ascending.
   *
   * @param readings with sketches, copies marked, and stories where they are known, in slabs, days
   *     and articles ascending; those of {@link #daysBack} are enough
   * @param copies one row per copy whose story is not known
   * @param known such rows as are returned, of earlier days, in any order
   * @param recall of the days before the first that is not known
   */
  public Dataset<Row> apply(
      Dataset<Row> readings,
      Optional<Dataset<Row>> copies,
      Optional<Dataset<Row>> known,
      Recall recall) {
    Dataset<Row> joining =
        readings.sparkSession().createDataFrame(joined(readings, recall), JOINED).persist(level());
    joining.count();
    Dataset<Row> leading = known.map(joining::union).orElse(joining);
    Dataset<Row> all =
        inSlabs(copies.map(rows -> joining.union(following(rows, leading))).orElse(joining))
            .persist(level());
    all.count();
    joining.unpersist();
    return all;
  }

  /** Such rows as {@link #apply} returns, from rows of the table `articles`, in any order. */
  public static Dataset<Row> known(Dataset<Row> published) {
    return published
        .where(col(STORY_ID).notEqual(col(ARTICLE_ID)))
        .select(unix_date(col(DATE)).as(DAY), col(ARTICLE_ID), col(STORY_ID));
  }

  /** The same, in slabs. */
  public static Dataset<Row> known(Dataset<Row> published, Slabs slabs) {
    return inSlabs(known(published), slabs);
  }

  private Dataset<Row> inSlabs(Dataset<Row> rows) {
    return inSlabs(rows, exchange.slabs());
  }

  private static Dataset<Row> inSlabs(Dataset<Row> rows, Slabs slabs) {
    return rows.repartitionById(slabs.count(), slabs.of(col(DAY)))
        .sortWithinPartitions(DAY, ARTICLE_ID);
  }

  private static Dataset<Row> following(Dataset<Row> copies, Dataset<Row> joining) {
    return copies
        .select(DAY, ARTICLE_ID, COPY_OF)
        .join(joining.select(col(ARTICLE_ID).as(COPY_OF), col(STORY_ID)), COPY_OF)
        .select(DAY, ARTICLE_ID, STORY_ID);
  }

  private JavaRDD<Row> joined(Dataset<Row> readings, Recall recall) {
    Shares shares = Shares.of(exchange.slabs(), originals, settings.neighbours());
    JavaPairRDD<Long, byte[]> lists =
        new FindNeighbours(settings, shares, from).apply(vectors(readings, shares, recall));
    return new AssignStories(settings, from)
        .apply(from == Integer.MIN_VALUE ? lists : lists.union(begun(readings)));
  }

  /** The stories that are known of the days on which a story that goes on may have begun. */
  private JavaPairRDD<Long, byte[]> begun(Dataset<Row> readings) {
    int first = from - settings.neighbours().days() - settings.joining().longest();
    return KnownStories.send(
        exchange
            .slabs()
            .partitions(
                readings
                    .where(ORIGINAL)
                    .where(col(DAY).geq(first).and(col(DAY).lt(from)))
                    .select(DAY, ARTICLE_ID, STORY_ID)));
  }

  /** The vectors of all originals, addressed to the tasks that compare them. */
  JavaPairRDD<Long, byte[]> vectors(Dataset<Row> readings, Shares shares, Recall recall) {
    JavaRDD<StoryDay> days =
        StoryDay.read(readings, exchange.slabs()).filter(day -> isCompared(day.day()));
    JavaPairRDD<Long, byte[]> asked =
        days.flatMapToPair(day -> Exchange.addressed(day.day(), day.ask(exchange)));
    recall.remember(KEYS, asked.filter(block -> Exchange.day(block._1()) >= from));
    JavaPairRDD<Long, byte[]> earlier =
        recall
            .blocks(KEYS, settings.neighbours().days() + settings.terms().backgroundDays())
            .filter(block -> !isCompared(Exchange.day(block._1())));
    JavaPairRDD<Long, byte[]> answers =
        exchange.ask(
            asked.union(earlier),
            questions -> KeyDays.answer(questions, originals, settings, this::isCompared));
    return new SendVectors(new WeighArticles(settings, originals, exchange), shares)
        .apply(exchange.meet(days, answers));
  }

  /** Whether an original of a day may be likened to one whose story is not known. */
  private boolean isCompared(int day) {
    return from == Integer.MIN_VALUE || day >= from - settings.neighbours().days();
  }

  private static StorageLevel level() {
    return StorageLevel.MEMORY_AND_DISK();
  }
}
