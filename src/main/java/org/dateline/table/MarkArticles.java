package org.dateline.table;

import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Scratch.DAY;

import java.io.Serializable;
import java.util.Collections;
import java.util.Iterator;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Changes some rows of articles by what is known of them, without a shuffle: both lie in the same
 * slabs, days and articles ascending.
 *
 * @param slabs where they lie
 * @param schema of the articles
 * @param change sets values of an article, given in the order of the schema
 */
public record MarkArticles(Slabs slabs, StructType schema, Change change) implements Serializable {

  /** What is done to an article. */
  public interface Change extends Serializable {
    /** Sets values of an article by what is known of it. */
    void mark(Object[] values, Row known);
  }

  /**
   * The articles, some of them changed.
   *
   * @param known day and article in front, one row at most for each article
   */
  public Dataset<Row> apply(Dataset<Row> articles, Dataset<Row> known) {
    JavaRDD<Row> marked =
        slabs.partitions(articles).zipPartitions(slabs.partitions(known), this::mark);
    return articles.sparkSession().createDataFrame(marked, schema);
  }

  private Iterator<Row> mark(Iterator<Row> articles, Iterator<Row> known) {
    int day = schema.fieldIndex(DAY);
    int id = schema.fieldIndex(ARTICLE_ID);
    Ahead ahead = new Ahead(known);
    return LazyRows.of(
        articles::hasNext,
        () -> {
          Row article = articles.next();
          Row found = ahead.take(article.getInt(day), article.getString(id));
          return Collections.singletonList(found == null ? article : marked(article, found))
              .iterator();
        });
  }

  private Row marked(Row article, Row known) {
    Object[] values = new Object[article.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = article.get(i);
    }
    change.mark(values, known);
    return RowFactory.create(values);
  }

  private static final class Ahead {
    private final Iterator<Row> known;
    private Row next;

    Ahead(Iterator<Row> known) {
      this.known = known;
      move();
    }

    /** The row of this day and article, if it is the next one. */
    Row take(int day, String articleId) {
      if (next == null || next.getInt(0) != day || !next.getString(1).equals(articleId)) {
        return null;
      }
      Row found = next;
      move();
      return found;
    }

    private void move() {
      next = known.hasNext() ? known.next() : null;
    }
  }
}
