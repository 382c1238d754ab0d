package org.dateline.job;

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
   * @param mentions resolved mentions
   * @return how often the stories of terms were counted on a later day again
   */
  static JavaPairRDD<Long, byte[]> publish(
      Dataset<Row> readings, TermTables terms, Dataset<Row> mentions, Publisher publisher) {
    SparkSession spark = readings.sparkSession();
    int tasks = Integer.parseInt(spark.conf().get("spark.sql.shuffle.partitions"));
    JavaPairRDD<String, byte[]> parts =
        new CollectStories(publisher.slabs(), tasks)
            .apply(readings, terms.articleTerms(), mentions);
    publisher.unsorted(Stories.CONTRACT, () -> ListStories.apply(spark, parts));
    publisher.unsorted(StoryDaily.CONTRACT, () -> StoryDays.apply(readings));
    return new RepeatedTerms(terms.exchange()).apply(parts);
  }
}
