package org.dateline.stories;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Columns.COPY_OF;
import static org.dateline.table.Columns.STORY_ID;
import static org.dateline.table.Scratch.DAY;

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
import org.dateline.table.Slabs;

/**
 * Which articles tell of one event, step by step: each original joins one earlier story at most,
 * and a copy is in the story of its original.
 *
 * @param originals by day
 * @param exchange asks how rare terms are
 */
public record StoriesByDay(StorySettings settings, DayTotals originals, Exchange exchange)
    implements Serializable {
  private static final StructType JOINED =
      new StructType()
          .add(DAY, IntegerType, false)
          .add(ARTICLE_ID, StringType, false)
          .add(STORY_ID, StringType, false);

  /**
   * Day, article and story of all articles of a story that another began, in slabs, days and
   * articles ascending.
   *
   * @param readings with sketches, copies marked, in slabs, days and articles ascending
   * @param copies one row per copy
   */
  public Dataset<Row> apply(Dataset<Row> readings, Optional<Dataset<Row>> copies) {
    Dataset<Row> joining =
        readings.sparkSession().createDataFrame(joined(readings), JOINED).persist(level());
    joining.count();
    Slabs slabs = exchange.slabs();
    Dataset<Row> all =
        copies
            .map(rows -> joining.union(following(rows, joining)))
            .orElse(joining)
            .repartitionById(slabs.count(), slabs.of(col(DAY)))
            .sortWithinPartitions(DAY, ARTICLE_ID)
            .persist(level());
    all.count();
    joining.unpersist();
    return all;
  }

  private static Dataset<Row> following(Dataset<Row> copies, Dataset<Row> joining) {
    return copies
        .select(DAY, ARTICLE_ID, COPY_OF)
        .join(joining.select(col(ARTICLE_ID).as(COPY_OF), col(STORY_ID)), COPY_OF)
        .select(DAY, ARTICLE_ID, STORY_ID);
  }

  private JavaRDD<Row> joined(Dataset<Row> readings) {
    Shares shares = Shares.of(exchange.slabs(), originals, settings.neighbours());
    return new AssignStories(settings)
        .apply(new FindNeighbours(settings, shares).apply(vectors(readings, shares)));
  }

  /** The vectors of all originals, addressed to the tasks that compare them. */
  JavaPairRDD<Long, byte[]> vectors(Dataset<Row> readings, Shares shares) {
    JavaRDD<StoryDay> days = StoryDay.read(readings, exchange.slabs());
    JavaPairRDD<Long, byte[]> answers =
        exchange.ask(
            days.flatMapToPair(day -> Exchange.addressed(day.day(), day.ask(exchange))),
            questions -> KeyDays.answer(questions, originals, settings));
    return new SendVectors(new WeighArticles(settings, originals, exchange), shares)
        .apply(exchange.meet(days, answers));
  }

  private static StorageLevel level() {
    return StorageLevel.MEMORY_AND_DISK();
  }
}
