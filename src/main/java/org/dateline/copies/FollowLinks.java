package org.dateline.copies;

import static org.apache.spark.sql.functions.col;
import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Columns.COPY_OF;
import static org.dateline.table.Columns.DAYS_LATER;
import static org.dateline.table.Columns.KIND;
import static org.dateline.table.Columns.RESEMBLANCE;
import static org.dateline.table.Columns.SCORE;
import static org.dateline.table.Columns.VIA;
import static org.dateline.table.Scratch.DAY;

import it.unimi.dsi.fastutil.longs.Long2ObjectLinkedOpenHashMap;
import java.io.Serializable;
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
import org.dateline.table.Slabs;

/**
 * Follows links back to the original, in the order of articles in one task: it holds the root of
 * each copy of as many days as a link may reach back, some hundred bytes each.
 */
record FollowLinks(int days, Slabs slabs) implements Serializable {
  static final StructType SCHEMA =
      new StructType()
          .add(DAY, DataTypes.IntegerType, false)
          .add(ARTICLE_ID, DataTypes.StringType, false)
          .add(COPY_OF, DataTypes.StringType, false)
          .add(VIA, DataTypes.StringType, false)
          .add(SCORE, DataTypes.DoubleType, false)
          .add(RESEMBLANCE, DataTypes.DoubleType, false)
          .add(DAYS_LATER, DataTypes.IntegerType, false)
          .add(KIND, DataTypes.StringType, false);

  private record Root(int day, String id) {}

  /** One row per copy that was not known, in slabs, days and articles ascending. */
  Dataset<Row> apply(Dataset<Row> links) {
    return links
        .repartition(1)
        .sortWithinPartitions(Links.NUMBER)
        .mapPartitions((MapPartitionsFunction<Row, Row>) this::follow, Encoders.row(SCHEMA))
        .repartitionById(slabs.count(), slabs.of(col(DAY)))
        .sortWithinPartitions(DAY, ARTICLE_ID);
  }

  private Iterator<Row> follow(Iterator<Row> links) {
    Long2ObjectLinkedOpenHashMap<Root> roots = new Long2ObjectLinkedOpenHashMap<>();
    return LazyRows.of(links::hasNext, () -> copy(links.next(), roots).iterator());
  }

  private List<Row> copy(Row link, Long2ObjectLinkedOpenHashMap<Root> roots) {
    long number = link.getLong(0);
    int day = ArticleNumbers.day(number);
    while (!roots.isEmpty() && ArticleNumbers.day(roots.firstLongKey()) < day - days) {
      roots.removeFirst();
    }
    long earlier = link.getLong(2);
    Root via = new Root(ArticleNumbers.day(earlier), link.getString(3));
    if (link.getString(6).equals(Links.KNOWN)) {
      roots.put(number, via);
      return List.of();
    }
    Root root = roots.getOrDefault(earlier, via);
    roots.put(number, root);
    return List.of(
        RowFactory.create(
            day,
            link.get(1),
            root.id(),
            via.id(),
            link.get(4),
            link.get(5),
            day - root.day(),
            link.get(6)));
  }
}
