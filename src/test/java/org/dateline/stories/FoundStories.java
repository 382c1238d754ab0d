package org.dateline.stories;

import static org.apache.spark.sql.functions.col;
import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Columns.COPY_OF;
import static org.dateline.table.Scratch.ARTICLE_STORY;
import static org.dateline.table.Scratch.DAY;
import static org.dateline.table.Scratch.ORIGINAL;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.stats.DayTotals;
import org.dateline.support.NoRecall;
import org.dateline.support.Spark;
import org.dateline.table.Exchange;
import org.dateline.table.Slabs;
import org.dateline.text.TextScanner;

/** The stories of articles, found as the job finds them. */
record FoundStories(StorySettings settings, Spread spread) {
  private static final StructType READINGS =
      new StructType()
          .add(DAY, DataTypes.IntegerType, false)
          .add(ARTICLE_ID, DataTypes.StringType, false)
          .add(COPY_OF, DataTypes.StringType, true)
          .add(ORIGINAL, DataTypes.BooleanType, false)
          .add(ARTICLE_STORY, DataTypes.BinaryType, false);

  /** How the work is spread, which must not show. */
  record Spread(int partitions, int buckets, long slabArticles, long seed) {}

  static Map<String, String> among(List<Article> articles) {
    return new FoundStories(ShippedRules.SETTINGS, new Spread(2, 2, 40, 1)).of(articles);
  }

  /** The story of each article. */
  Map<String, String> of(List<Article> articles) {
    Dataset<Row> readings = readings(articles);
    Dataset<Row> copies = readings.where(col(COPY_OF).isNotNull());
    Optional<Dataset<Row>> some =
        articles.stream().allMatch(Article::original) ? Optional.empty() : Optional.of(copies);
    Dataset<Row> joined = steps(articles).apply(readings, some, Optional.empty(), new NoRecall());
    Map<String, String> found = new TreeMap<>();
    articles.forEach(article -> found.put(article.id(), article.copyOf().orElse(article.id())));
    for (Row row : joined.collectAsList()) {
      found.put(row.getString(1), row.getString(2));
    }
    joined.unpersist();
    return found;
  }

  StoriesByDay steps(List<Article> articles) {
    return new StoriesByDay(
        settings,
        totals(articles),
        new Exchange(slabs(articles), spread.buckets()),
        Integer.MIN_VALUE);
  }

  Dataset<Row> readings(List<Article> articles) {
    StorySketchMaker maker = new StorySketchMaker(settings);
    List<Row> rows = new ArrayList<>();
    for (Article a : articles) {
      byte[] sketch = maker.read(new TextScanner().scan(a.headline(), a.body(), a.date()), "en");
      rows.add(
          RowFactory.create(a.epochDay(), a.id(), a.copyOf().orElse(null), a.original(), sketch));
    }
    Collections.shuffle(rows, new Random(spread.seed()));
    Slabs slabs = slabs(articles);
    return Spark.session()
        .createDataFrame(rows, READINGS)
        .repartition(spread.partitions())
        .repartitionById(slabs.count(), slabs.of(col(DAY)))
        .sortWithinPartitions(DAY, ARTICLE_ID);
  }

  Slabs slabs(List<Article> articles) {
    return Slabs.of(
        articles.stream()
            .collect(Collectors.toMap(Article::epochDay, a -> 1L, Long::sum, TreeMap::new)),
        spread.slabArticles());
  }

  static DayTotals totals(List<Article> articles) {
    Map<Integer, Long> originals = new HashMap<>();
    articles.stream()
        .filter(Article::original)
        .forEach(article -> originals.merge(article.epochDay(), 1L, Long::sum));
    return DayTotals.of(originals);
  }
}
