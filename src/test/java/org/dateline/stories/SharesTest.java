package org.dateline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.stories.FoundStories.Spread;
import org.dateline.support.NoRecall;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tasks hold that find neighbours. */
class SharesTest {
  private static final List<Article> NEWS = RandomNews.of(71, 300, 50);

  @ParameterizedTest
  @CsvSource({
    // articles that a task may hold; articles that a slab has at least
    "100000, 40",
    "60, 40",
    "11, 40",
    "11, 1",
    "7, 1000"
  })
  void noTaskHoldsMoreThanItMayAndTheStoriesAreTheSame(int bound, long slabArticles) {
    FoundStories stories =
        new FoundStories(ShippedRules.withHeld(bound), new Spread(2, 2, slabArticles, 1));

    assertThat(stories.of(NEWS)).isEqualTo(FoundStories.among(NEWS));

    Shares shares =
        Shares.of(stories.slabs(NEWS), FoundStories.totals(NEWS), stories.settings().neighbours());
    List<Integer> held = held(stories, shares);
    int window = window();
    assertThat(held).hasSize(shares.tasks());
    assertThat(Collections.max(held)).isLessThanOrEqualTo(bound);
    assertThat(shares.shares()).isEqualTo((window + bound - 1) / bound);
    assertThat(Collections.max(held)).isEqualTo((window + shares.shares() - 1) / shares.shares());
  }

  private static List<Integer> held(FoundStories stories, Shares shares) {
    Dataset<Row> readings = stories.readings(NEWS);
    JavaPairRDD<Long, byte[]> vectors =
        stories.steps(NEWS).vectors(readings, shares, new NoRecall());
    FindNeighbours find = new FindNeighbours(stories.settings(), shares, Integer.MIN_VALUE);
    return shares
        .toTasks(vectors)
        .mapPartitions(
            blocks -> {
              FindNeighbours.Finding finding = find.new Finding(blocks);
              finding.forEachRemaining(list -> {});
              return List.of(finding.mostHeld()).iterator();
            })
        .collect();
  }

  /** The most articles of fifteen days in a row. */
  private static int window() {
    List<Integer> windows = new ArrayList<>();
    for (int day = 0; day < 50; day++) {
      int last = day;
      windows.add((int) NEWS.stream().filter(a -> a.day() <= last && a.day() >= last - 14).count());
    }
    return Collections.max(windows);
  }
}
