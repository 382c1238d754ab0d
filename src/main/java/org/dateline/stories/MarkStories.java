package org.dateline.stories;

import static org.dateline.table.Columns.STORY_ID;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.MarkArticles;
import org.dateline.table.Slabs;

/** Marks the articles that are in a story which another began. */
public final class MarkStories {
  private MarkStories() {}

  /**
   * The readings, stories marked; neither is shuffled.
   *
   * @param readings in slabs, days and articles ascending
   * @param joined rows of {@link StoriesByDay} in the same slabs and order
   */
  public static Dataset<Row> apply(Dataset<Row> readings, Dataset<Row> joined, Slabs slabs) {
    StructType schema = readings.schema();
    int story = schema.fieldIndex(STORY_ID);
    return new MarkArticles(slabs, schema, (values, known) -> values[story] = known.get(2))
        .apply(readings, joined);
  }
}
