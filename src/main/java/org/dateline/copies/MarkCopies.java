package org.dateline.copies;

import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Columns.COPY_OF;
import static org.dateline.table.Columns.COPY_SCORE;
import static org.dateline.table.Columns.STORY_ID;
import static org.dateline.table.Scratch.DAY;
import static org.dateline.table.Scratch.ORIGINAL;

import java.util.Collections;
import java.util.Iterator;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.LazyRows;
import org.dateline.table.Slabs;

/** Marks articles that are copies; a copy belongs to the story of its original. */
public final class MarkCopies {
  private final StructType schema;

  private MarkCopies(StructType schema) {
    this.schema = schema;
  }

  /**
   * The readings, copies marked; neither is shuffled.
   *
   * @param readings in slabs, days and articles ascending
   * @param copies in the same slabs and order
   */
  public static Dataset<Row> apply(Dataset<Row> readings, Dataset<Row> copies, Slabs slabs) {
    StructType schema = readings.schema();
    JavaRDD<Row> marked =
        slabs
            .partitions(readings)
            .zipPartitions(
                slabs.partitions(copies), (all, some) -> new MarkCopies(schema).mark(all, some));
    return readings.sparkSession().createDataFrame(marked, schema);
  }

  private Iterator<Row> mark(Iterator<Row> readings, Iterator<Row> copies) {
    Ahead ahead = new Ahead(copies);
    return LazyRows.of(
        readings::hasNext,
        () -> {
          Row reading = readings.next();
          Row copy = ahead.take(reading.getInt(at(DAY)), reading.getString(at(ARTICLE_ID)));
          return Collections.singletonList(copy == null ? reading : marked(reading, copy))
              .iterator();
        });
  }

  private Row marked(Row reading, Row copy) {
    Object[] values = new Object[reading.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = reading.get(i);
    }
    values[at(COPY_OF)] = copy.get(2);
    values[at(COPY_SCORE)] = copy.get(4);
    values[at(STORY_ID)] = copy.get(2);
    values[at(ORIGINAL)] = false;
    return RowFactory.create(values);
  }

  private int at(String column) {
    return schema.fieldIndex(column);
  }

  private static final class Ahead {
    private final Iterator<Row> copies;
    private Row next;

    Ahead(Iterator<Row> copies) {
      this.copies = copies;
      move();
    }

    /** The copy of this day and article, if it is the next one. */
    Row take(int day, String articleId) {
      if (next == null || next.getInt(0) != day || !next.getString(1).equals(articleId)) {
        return null;
      }
      Row found = next;
      move();
      return found;
    }

    private void move() {
      next = copies.hasNext() ? copies.next() : null;
    }
  }
}
