package org.dateline.copies;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Scratch.ARTICLE_SKETCH;
import static org.dateline.table.Scratch.DAY;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.ArticleNumbers;
import org.dateline.table.LazyRows;
import org.dateline.table.MarkArticles;
import org.dateline.table.Slabs;

/**
 * What is known of the copies of earlier days, when only those of later ones are to be found.
 *
 * @param from the first day whose copies are not known, as days since 1970-01-01
 * @param copies of the days before, rows of {@link CopiesByDay.Found}, in slabs, days and articles
 *     ascending
 */
public record Past(int from, Dataset<Row> copies) {
  static final String KNOWN = "_known";

  private static final String ROOT = "_root";
  private static final String LATER = "_later";
  private static final int ROOT_AT = 3;
  private static final int LATER_AT = 4;
  private static final int EXACT_AT = 5;
  private static final Comparison.Likeness NONE = new Comparison.Likeness(0, 0);

  /** Whether a row that {@link #tell} returned is of a copy known to be exact. */
  static boolean isExact(Row row) {
    return row.getBoolean(EXACT_AT);
  }

  /** Day, article and sketch of all that a later article may repeat, and what is known of it. */
  static Dataset<Row> tell(Dataset<Row> records, Optional<Past> past, int days, Slabs slabs) {
    Dataset<Row> wanted =
        past.map(known -> records.where(col(DAY).geq(known.from - days))).orElse(records);
    Dataset<Row> sketches =
        wanted
            .select(
                col(DAY),
                col(ARTICLE_ID),
                col(ARTICLE_SKETCH),
                lit(null).cast(DataTypes.StringType).as(ROOT),
                lit(null).cast(DataTypes.IntegerType).as(LATER),
                lit(false).as(KNOWN))
            .repartitionById(slabs.count(), slabs.of(col(DAY)))
            .sortWithinPartitions(DAY, ARTICLE_ID);
    return past.map(known -> known.told(sketches, days, slabs)).orElse(sketches);
  }

  private Dataset<Row> told(Dataset<Row> sketches, int days, Slabs slabs) {
    StructType schema = sketches.schema();
    MarkArticles mark =
        new MarkArticles(
            slabs,
            schema,
            (values, copy) -> {
              values[ROOT_AT] = copy.get(2);
              values[LATER_AT] = copy.get(6);
              values[EXACT_AT] = copy.getString(7).equals(Links.EXACT);
            });
    return mark.apply(sketches, copies.where(col(DAY).geq(from - days)));
  }

  /** Rows of {@link Links}, of kind {@link Links#KNOWN}, for the copies among such rows. */
  static Dataset<Row> links(Dataset<Row> told, Slabs slabs) {
    JavaRDD<Row> links =
        slabs
            .partitions(told)
            .mapPartitions(
                rows -> {
                  ArticleNumbers.Numbered articles = new ArticleNumbers.Numbered(rows);
                  return LazyRows.of(
                      articles::hasNext,
                      () -> {
                        Row row = articles.next();
                        return row.isNullAt(ROOT_AT)
                            ? Collections.emptyIterator()
                            : List.of(link(row, articles.number())).iterator();
                      });
                });
    return told.sparkSession().createDataFrame(links, Links.SCHEMA);
  }

  private static Row link(Row copy, long number) {
    long root = ArticleNumbers.of(copy.getInt(0) - copy.getInt(LATER_AT), 0);
    return Links.row(number, copy.getString(1), root, copy.getString(ROOT_AT), NONE, Links.KNOWN);
  }
}
