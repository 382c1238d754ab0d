package org.dateline.stories;

import static org.apache.spark.sql.functions.col;
import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Columns.ENTITY_ID;
import static org.dateline.table.Columns.HEADLINE;
import static org.dateline.table.Columns.SOURCE;
import static org.dateline.table.Columns.STORY_ID;
import static org.dateline.table.Scratch.COUNTED;
import static org.dateline.table.Scratch.DAY;
import static org.dateline.table.Scratch.ORIGINAL;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.table.Slabs;
import scala.Tuple2;

/**
 * Brings what the articles of a story add to its description to one place. Readings, terms and
 * mentions lie in the same slabs, days and articles ascending.
 *
 * @param slabs where they lie
 * @param tasks that stories are spread over
 */
public record CollectStories(Slabs slabs, int tasks) implements Serializable {
  private static final int ARTICLE = 0;
  private static final int TERM = 2;
  private static final int WEIGHT = 4;

  /**
   * The parts by story, each {@link StoryPart} as bytes, those of a story together.
   *
   * @param parts of articles, in any order
   */
  public JavaPairRDD<String, byte[]> together(JavaPairRDD<String, byte[]> parts) {
    return parts.repartitionAndSortWithinPartitions(new HashPartitioner(tasks));
  }

  /**
   * The parts of articles.
   *
   * @param terms rows of plain values of the table `article_terms`
   * @param mentions resolved mentions
   */
  public JavaPairRDD<String, byte[]> parts(
      Dataset<Row> readings, JavaRDD<Object[]> terms, Dataset<Row> mentions) {
    JavaRDD<Row> articles =
        slabs.partitions(readings.select(DAY, ARTICLE_ID, ORIGINAL, STORY_ID, HEADLINE, SOURCE));
    JavaRDD<Row> named =
        slabs.partitions(mentions.where(col(COUNTED)).select(DAY, ARTICLE_ID, ENTITY_ID));
    return articles
        .zipPartitions(terms, CollectStories::withTerms)
        .zipPartitions(named, CollectStories::withEntities)
        .mapToPair(part -> part);
  }

  private record WithTerms(Row article, List<StoryPart.Term> terms) {}

  private static Iterator<WithTerms> withTerms(Iterator<Row> articles, Iterator<Object[]> terms) {
    Ahead<Object[]> ahead = new Ahead<>(terms);
    return map(
        articles,
        article -> {
          byte[] id = article.getString(1).getBytes(StandardCharsets.UTF_8);
          List<StoryPart.Term> found = new ArrayList<>();
          while (ahead.row != null && Arrays.equals(id, (byte[]) ahead.row[ARTICLE])) {
            if (article.getBoolean(2)) {
              found.add(new StoryPart.Term((byte[]) ahead.row[TERM], (double) ahead.row[WEIGHT]));
            }
            ahead.move();
          }
          return new WithTerms(article, found);
        });
  }

  private static Iterator<Tuple2<String, byte[]>> withEntities(
      Iterator<WithTerms> articles, Iterator<Row> mentions) {
    Ahead<Row> ahead = new Ahead<>(mentions);
    return map(
        articles,
        with -> {
          Row article = with.article();
          Map<String, Integer> counts = new TreeMap<>();
          while (ahead.row != null && ahead.row.getString(1).equals(article.getString(1))) {
            counts.merge(ahead.row.getString(2), 1, Integer::sum);
            ahead.move();
          }
          List<StoryPart.Entity> entities = new ArrayList<>();
          counts.forEach((id, times) -> entities.add(new StoryPart.Entity(id, times)));
          StoryPart part =
              new StoryPart(
                  article.getInt(0),
                  article.getString(1),
                  article.getBoolean(2),
                  article.getString(4),
                  Optional.ofNullable(article.getString(5)),
                  with.terms(),
                  entities);
          return new Tuple2<>(article.getString(3), part.encode());
        });
  }

  private static <A, B> Iterator<B> map(Iterator<A> all, Function<A, B> change) {
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(all, 0), false)
        .map(change)
        .iterator();
  }

  private static final class Ahead<T> {
    private final Iterator<T> rows;
    private T row;

    Ahead(Iterator<T> rows) {
      this.rows = rows;
      move();
    }

    void move() {
      row = rows.hasNext() ? rows.next() : null;
    }
  }
}
