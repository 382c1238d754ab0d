package org.dateline.copies;

import static org.dateline.table.Scratch.ARTICLE_SKETCH;
import static org.dateline.table.Scratch.DAY;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.copies.CopySettings.Keys;
import org.dateline.copies.CopySettings.Match;
import org.dateline.support.Spark;
import org.dateline.table.Columns;
import org.dateline.table.Slabs;

/** A copy that was found; days are counted from 0. */
record FoundCopy(
    String id,
    int day,
    String copyOf,
    String via,
    double score,
    double resemblance,
    int daysLater,
    String kind) {

  /** As the shipped specs have them. */
  static final CopySettings SETTINGS =
      new CopySettings(
          30,
          30,
          new Keys(2000, 8, 16, 8, 2, 20, 4, 0.2),
          new Match(0.5, 0.3, 0.3, 3, 0.5, 0.5, 3, 0.5, 0.7));

  static final Comparator<FoundCopy> ORDER =
      Comparator.comparingInt(FoundCopy::day).thenComparing(FoundCopy::id);

  private static final StructType RECORDS =
      new StructType()
          .add(DAY, DataTypes.IntegerType, false)
          .add(Columns.ARTICLE_ID, DataTypes.StringType, false)
          .add(ARTICLE_SKETCH, DataTypes.BinaryType, false);

  /** How the work is spread, which must not show. */
  record Spread(int partitions, int buckets, long slabArticles, long seed) {}

  /** The copies among articles, in order. */
  static List<FoundCopy> among(List<Article> articles) {
    return among(articles, new Spread(2, 2, 40, 1));
  }

  static List<FoundCopy> among(List<Article> articles, Spread spread) {
    List<Article> shuffled = new ArrayList<>(articles);
    Collections.shuffle(shuffled, new Random(spread.seed()));
    Dataset<Row> copies =
        new CopiesByDay(SETTINGS, slabs(articles, spread.slabArticles()), spread.buckets())
            .apply(records(shuffled).repartition(spread.partitions()), Optional.empty())
            .rows();
    List<FoundCopy> found =
        copies.collectAsList().stream().map(FoundCopy::of).sorted(ORDER).toList();
    copies.unpersist();
    return found;
  }

  static Dataset<Row> records(List<Article> articles) {
    SketchMaker maker = new SketchMaker(SETTINGS);
    List<Row> rows =
        articles.stream()
            .map(a -> RowFactory.create(a.epochDay(), a.id(), maker.read(a.text())))
            .toList();
    return Spark.session().createDataFrame(rows, RECORDS);
  }

  static Slabs slabs(List<Article> articles, long least) {
    java.util.TreeMap<Integer, Long> days = new java.util.TreeMap<>();
    articles.forEach(article -> days.merge(article.epochDay(), 1L, Long::sum));
    return Slabs.of(days, least);
  }

  private static FoundCopy of(Row row) {
    return new FoundCopy(
        row.getString(1),
        row.getInt(0) - Article.FIRST_DAY,
        row.getString(2),
        row.getString(3),
        row.getDouble(4),
        row.getDouble(5),
        row.getInt(6),
        row.getString(7));
  }
}
