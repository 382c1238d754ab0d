package org.dateline.copies;

import static org.dateline.table.Columns.COPY_OF;
import static org.dateline.table.Columns.COPY_SCORE;
import static org.dateline.table.Columns.STORY_ID;
import static org.dateline.table.Scratch.ORIGINAL;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.MarkArticles;
import org.dateline.table.Slabs;

/** Marks articles that are copies; a copy belongs to the story of its original. */
public final class MarkCopies {
  private MarkCopies() {}

  /**
   * The readings, copies marked; neither is shuffled.
   *
   * @param readings in slabs, days and articles ascending
   * @param copies in the same slabs and order
   */
  public static Dataset<Row> apply(Dataset<Row> readings, Dataset<Row> copies, Slabs slabs) {
    StructType schema = readings.schema();
    int copyOf = schema.fieldIndex(COPY_OF);
    int score = schema.fieldIndex(COPY_SCORE);
    int story = schema.fieldIndex(STORY_ID);
    int original = schema.fieldIndex(ORIGINAL);
    return new MarkArticles(
            slabs,
            schema,
            (values, copy) -> {
              values[copyOf] = copy.get(2);
              values[score] = copy.get(4);
              values[story] = copy.get(2);
              values[original] = false;
            })
        .apply(readings, copies);
  }
}
