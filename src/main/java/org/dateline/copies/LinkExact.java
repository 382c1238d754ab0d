package org.dateline.copies;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.ArticleNumbers;
import org.dateline.table.LazyRows;

/**
 * Links articles of the same words to the first of them, for as many days as a copy may lie behind;
 * the next one then begins anew. A task holds one article of each text it is at.
 */
record LinkExact(int days) implements Serializable {
  private static final String TEXT_HASH = "_text_hash";
  private static final StructType TEXTS =
      new StructType()
          .add(TEXT_HASH, DataTypes.LongType, false)
          .add(Links.NUMBER, DataTypes.LongType, false)
          .add(Links.ID, DataTypes.StringType, false)
          .add(Past.KNOWN, DataTypes.BooleanType, false);
  private static final Comparison.Likeness SAME = new Comparison.Likeness(1.0, 1.0);

  /** Rows of {@link Links} from rows of {@link Past}, in slabs; none of copies that are known. */
  Dataset<Row> apply(Dataset<Row> sketches) {
    return sketches
        .mapPartitions((MapPartitionsFunction<Row, Row>) LinkExact::texts, Encoders.row(TEXTS))
        .repartition(col(TEXT_HASH))
        .sortWithinPartitions(TEXT_HASH, Links.NUMBER)
        .mapPartitions((MapPartitionsFunction<Row, Row>) this::link, Encoders.row(Links.SCHEMA));
  }

  private static Iterator<Row> texts(Iterator<Row> sketches) {
    ArticleNumbers.Numbered articles = new ArticleNumbers.Numbered(sketches);
    return LazyRows.of(
        articles::hasNext,
        () -> {
          Row row = articles.next();
          long hash = Sketch.textHash(row.getAs(2));
          return hash == 0
              ? Collections.emptyIterator()
              : List.of(
                      RowFactory.create(
                          hash, articles.number(), row.getString(1), Past.isExact(row)))
                  .iterator();
        });
  }

  private Iterator<Row> link(Iterator<Row> texts) {
    return new Heads(days).links(texts);
  }

  /** The first article of the text at hand. */
  private static final class Heads {
    private final int days;
    private long hash;
    private Row head;

    Heads(int days) {
      this.days = days;
    }

    Iterator<Row> links(Iterator<Row> texts) {
      return LazyRows.of(texts::hasNext, () -> take(texts.next()).iterator());
    }

    private List<Row> take(Row text) {
      List<Row> links = new ArrayList<>(1);
      long number = text.getLong(1);
      if (text.getBoolean(3)) {
        return links;
      }
      if (head == null
          || text.getLong(0) != hash
          || ArticleNumbers.day(number) - ArticleNumbers.day(head.getLong(1)) > days) {
        hash = text.getLong(0);
        head = text;
      } else {
        links.add(
            Links.row(
                number, text.getString(2), head.getLong(1), head.getString(2), SAME, Links.EXACT));
      }
      return links;
    }
  }
}
