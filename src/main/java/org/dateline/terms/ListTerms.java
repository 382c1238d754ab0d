package org.dateline.terms;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.ByteReader;
import org.dateline.table.Exchange;
import org.dateline.table.Terms;
import scala.Tuple2;

/**
 * Makes the rows of the table `terms`: one per term over all days, with its most frequent spelling.
 * Holds the terms of a bucket, some 200 bytes for each.
 */
record ListTerms(Exchange exchange) implements Serializable {
  /**
   * One row per term, in any order.
   *
   * @param parts blocks of {@link #parts}
   * @param repeats for each bucket terms, and how many of their stories by day are of a story that
   *     an earlier day has
   */
  Dataset<Row> apply(
      SparkSession spark, JavaPairRDD<Long, byte[]> parts, JavaPairRDD<Long, byte[]> repeats) {
    JavaPairRDD<Long, byte[]> terms = exchange.toBuckets(parts);
    JavaRDD<Row> rows = terms.zipPartitions(exchange.toBuckets(repeats), ListTerms::rows);
    Column[] columns =
        Arrays.stream(Terms.CONTRACT.schema().fields())
            .map(ListTerms::dated)
            .toArray(Column[]::new);
    return spark.createDataFrame(rows, plain()).select(columns);
  }

  /** The terms of days summed up, in blocks by slab and address. */
  JavaPairRDD<Long, byte[]> parts(JavaRDD<DayOfTerms> days) {
    return days.mapPartitionsToPair(slab -> new TermParts(slab, exchange));
  }

  private static Iterator<Row> rows(
      Iterator<Tuple2<Long, byte[]>> parts, Iterator<Tuple2<Long, byte[]>> repeats) {
    Long2ObjectOpenHashMap<ListedTerm> terms = new Long2ObjectOpenHashMap<>();
    while (parts.hasNext()) {
      ByteReader part = new ByteReader(parts.next()._2());
      while (part.hasMore()) {
        terms.compute(part.fixed(), (key, known) -> ListedTerm.read(part, known));
      }
    }
    while (repeats.hasNext()) {
      ByteReader some = new ByteReader(repeats.next()._2());
      while (some.hasMore()) {
        terms.get(some.fixed()).repeatStories(some.number());
      }
    }
    return terms.values().stream().map(ListedTerm::row).iterator();
  }

  private static StructType plain() {
    StructType plain = new StructType();
    for (StructField field : Terms.CONTRACT.schema().fields()) {
      plain =
          plain.add(field.name(), isDate(field) ? DataTypes.IntegerType : field.dataType(), true);
    }
    return plain;
  }

  private static Column dated(StructField field) {
    Column column = col(field.name());
    return isDate(field) ? date_from_unix_date(column).as(field.name()) : column;
  }

  private static boolean isDate(StructField field) {
    return field.dataType().equals(DataTypes.DateType);
  }
}
