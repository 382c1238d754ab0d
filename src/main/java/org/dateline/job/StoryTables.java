package org.dateline.job;

import static org.apache.spark.sql.functions.col;
import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Columns.STORY_ID;

import java.util.Optional;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dateline.stories.CollectStories;
import org.dateline.stories.ListStories;
import org.dateline.stories.RepeatedTerms;
import org.dateline.stories.StoryDays;
import org.dateline.table.Stories;
import org.dateline.table.StoryDaily;

/** Publishes the tables of stories. */
final class StoryTables {
  private StoryTables() {}

  /**
   * Publishes the stories.
   *
   * @param readings of the days at hand
   * @param mentions resolved mentions
   * @param kept the days before
   * @return how often the stories of terms were counted on a later day again
   */
  static JavaPairRDD<Long, byte[]> publish(
      Dataset<Row> readings,
      TermTables terms,
      Dataset<Row> mentions,
      Optional<Kept> kept,
      Publisher publisher) {
    SparkSession spark = readings.sparkSession();
    int tasks = Integer.parseInt(spark.conf().get("spark.sql.shuffle.partitions"));
    CollectStories collect = new CollectStories(publisher.slabs(), tasks);
    JavaPairRDD<String, byte[]> own = collect.parts(readings, terms.articleTerms(), mentions);
    JavaPairRDD<String, byte[]> parts =
        collect.together(
            kept.map(days -> own.union(days.parts(goingOn(readings), collect))).orElse(own));
    kept.ifPresentOrElse(
        days ->
            publisher.changed(
                Stories.CONTRACT, days.endedStories(), () -> ListStories.apply(spark, parts)),
        () -> publisher.unsorted(Stories.CONTRACT, () -> ListStories.apply(spark, parts)));
    publisher.unsorted(StoryDaily.CONTRACT, () -> StoryDays.apply(readings));
    return new RepeatedTerms(terms.exchange(), publisher.written()).apply(parts);
  }

  private static Dataset<Row> goingOn(Dataset<Row> readings) {
    return readings.where(col(STORY_ID).notEqual(col(ARTICLE_ID))).select(STORY_ID);
  }
}
