package org.dateline.copies;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.ArticleNumbers;
import org.dateline.table.LazyRows;
import org.dateline.table.RowGroups;
import org.dateline.table.Slabs;

/**
 * Compares articles with their candidates and links each to the best, if any is good enough. The
 * sketches stay in their slabs; only that of a candidate travels, to the slab of the later article.
 * Holds the candidates of one article.
 */
record CheckCandidates(CopySettings settings, Slabs slabs) implements Serializable {
  private static final String SKETCH = "_earlier_sketch";
  private static final StructType MET =
      ListCandidates.SCHEMA
          .add(Links.VIA, DataTypes.StringType, false)
          .add(SKETCH, DataTypes.BinaryType, false);

  /** Most of the text, then most alike, then first; the same whatever comes in which order. */
  private static final Comparator<Found> BEST =
      Comparator.<Found>comparingDouble(found -> -found.likeness().score())
          .thenComparingDouble(found -> -found.likeness().resemblance())
          .thenComparingLong(Found::earlier);

  private record Found(long earlier, String via, Comparison.Likeness likeness) {}

  /** Rows of {@link Links}. */
  Dataset<Row> apply(Dataset<Row> candidates, Dataset<Row> sketches) {
    Dataset<Row> met = meet(candidates, Links.EARLIER, sketches, MET, CheckCandidates::withEarlier);
    return meet(met, Links.NUMBER, sketches, Links.SCHEMA, this::links);
  }

  /** What is made of rows that ask for articles, and the articles of the slab. */
  private interface Meeting extends Serializable {
    Iterator<Row> rows(Iterator<Row> asking, ArticleNumbers.Numbered articles);
  }

  private Dataset<Row> meet(
      Dataset<Row> asking,
      String number,
      Dataset<Row> sketches,
      StructType schema,
      Meeting meeting) {
    Dataset<Row> sorted =
        asking
            .repartitionById(slabs.count(), slabs.of(ArticleNumbers.day(number)))
            .sortWithinPartitions(number);
    JavaRDD<Row> rows =
        slabs
            .partitions(sorted)
            .zipPartitions(
                slabs.partitions(sketches),
                (some, others) -> meeting.rows(some, new ArticleNumbers.Numbered(others)));
    return sketches.sparkSession().createDataFrame(rows, schema);
  }

  private static Iterator<Row> withEarlier(
      Iterator<Row> candidates, ArticleNumbers.Numbered articles) {
    return LazyRows.of(
        candidates::hasNext,
        () -> {
          Row candidate = candidates.next();
          Row earlier = articles.at(candidate.getLong(1));
          return List.of(
                  RowFactory.create(
                      candidate.get(0),
                      candidate.get(1),
                      candidate.get(2),
                      earlier.get(1),
                      earlier.get(2)))
              .iterator();
        });
  }

  private Iterator<Row> links(Iterator<Row> met, ArticleNumbers.Numbered articles) {
    Comparison comparison = new Comparison(settings);
    return RowGroups.flatMap(
        met,
        (a, b) -> a.getLong(0) == b.getLong(0),
        candidates ->
            best(articles.at(candidates.get(0).getLong(0)), candidates, comparison).stream()
                .iterator());
  }

  private Optional<Row> best(Row article, List<Row> candidates, Comparison comparison) {
    Sketch later = Sketch.decode(article.getAs(2));
    return candidates.stream()
        .map(candidate -> found(later, candidate, comparison))
        .filter(Objects::nonNull)
        .min(BEST)
        .map(found -> link(candidates.get(0).getLong(0), article.getString(1), found));
  }

  private static Found found(Sketch later, Row candidate, Comparison comparison) {
    long earlier = candidate.getLong(1);
    boolean sameDay = ArticleNumbers.day(candidate.getLong(0)) == ArticleNumbers.day(earlier);
    return comparison
        .copy(later, Sketch.decode(candidate.getAs(4)), Hashes.decode(candidate.getAs(2)), sameDay)
        .map(likeness -> new Found(earlier, candidate.getString(3), likeness))
        .orElse(null);
  }

  private Row link(long number, String id, Found found) {
    boolean near = found.likeness().resemblance() >= settings.match().nearFrom();
    return Links.row(
        number,
        id,
        found.earlier(),
        found.via(),
        found.likeness(),
        near ? Links.NEAR : Links.PARTIAL);
  }
}
