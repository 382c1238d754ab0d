package org.dateline.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_date;
import static org.dateline.table.Column.required;
import static org.dateline.table.Columns.DATE;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import scala.Tuple2;

/**
 * Blocks of an {@link Exchange} as rows of a private table, so that a later run need not make those
 * of the days that it keeps.
 *
 * @param name what the blocks tell
 * @param buckets of the exchange; blocks of another one are another table
 */
public record DayBlocks(String name, int buckets) {
  /** The folder of private tables in a snapshot. */
  public static final String PRIVATE = "_private";

  private static final String BUCKET = "bucket";
  private static final String BLOCK = "block";

  /** The contract of the table. */
  public Contract contract() {
    return new Contract(
        "%s/%s-%d".formatted(PRIVATE, name, buckets),
        "One row per day and bucket.",
        List.of(DATE, BUCKET),
        List.of(
            required(DATE, DataTypes.DateType, "the day"),
            required(BUCKET, DataTypes.IntegerType, "bucket of keys"),
            required(BLOCK, DataTypes.BinaryType, "what the keys of the bucket have on the day")));
  }

  /** Rows of plain values of the table, where blocks come by slab and address. */
  public static JavaRDD<Object[]> rows(JavaPairRDD<Long, byte[]> blocks) {
    return blocks.map(
        block -> new Object[] {Exchange.day(block._1()), (int) (long) block._1(), block._2()});
  }

  /** The blocks of a table's rows from one day on to before another. */
  public static JavaPairRDD<Long, byte[]> blocks(Dataset<Row> rows, LocalDate from, LocalDate to) {
    return rows.where(col(DATE).geq(lit(from)).and(col(DATE).lt(lit(to))))
        .select(unix_date(col(DATE)), col(BUCKET), col(BLOCK))
        .javaRDD()
        .mapToPair(
            row -> new Tuple2<>(Exchange.address(row.getInt(0), row.getInt(1)), row.getAs(2)));
  }
}
