package org.dateline.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.dateline.table.Columns.DATE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dateline.store.Manifest;
import org.dateline.store.PublishedTable;
import org.dateline.store.StagedSnapshot;
import org.dateline.table.Contract;
import org.dateline.table.DayBlocks;
import org.dateline.table.Exchange;
import org.dateline.table.Recall;
import scala.Tuple2;

/**
 * The private tables: what the parent remembers of the days that are kept, and what this run adds
 * of those that are made anew.
 *
 * @param from the first day that is made anew; without it all are
 */
record Memory(
    SparkSession spark, StagedSnapshot snapshot, Exchange exchange, Optional<LocalDate> from)
    implements Recall {
  private static final Pattern BUCKETS = Pattern.compile(".*-(\\d+)");

  /** Into how many buckets the blocks of a publication are spread, if it has any. */
  static OptionalInt buckets(Manifest manifest) {
    return manifest.memory().stream()
        .map(table -> BUCKETS.matcher(table.name()))
        .filter(Matcher::matches)
        .mapToInt(name -> Integer.parseInt(name.group(1)))
        .findFirst();
  }

  @Override
  public JavaPairRDD<Long, byte[]> blocks(String name, int days) {
    if (from.isEmpty()) {
      return JavaSparkContext.fromSparkContext(spark.sparkContext())
          .<Tuple2<Long, byte[]>>emptyRDD()
          .mapToPair(block -> block);
    }
    LocalDate first = days == ALL ? LocalDate.of(1, 1, 1) : from.get().minusDays(days);
    Contract contract = new DayBlocks(name, exchange.buckets()).contract();
    return DayBlocks.blocks(snapshot.readParent(spark, contract), first, from.get());
  }

  @Override
  public void remember(String name, JavaPairRDD<Long, byte[]> blocks) {
    Contract contract = new DayBlocks(name, exchange.buckets()).contract();
    snapshot.remember(contract, DayBlocks.rows(blocks), exchange.slabs());
  }

  /** Remembers rows of a table by day or month. */
  Dataset<Row> remember(Contract contract, Dataset<Row> rows) {
    PublishedTable table = snapshot.remember(contract, rows, exchange.slabs());
    return snapshot.read(spark, table);
  }

  /** The rows of a table that are remembered of the days that are kept: collected. */
  List<Row> recall(Contract contract, org.apache.spark.sql.Column... more) {
    return from.map(
            first ->
                snapshot
                    .readParent(spark, contract)
                    .where(col(DATE).lt(lit(first)))
                    .select(more)
                    .collectAsList())
        .orElse(List.of());
  }
}
