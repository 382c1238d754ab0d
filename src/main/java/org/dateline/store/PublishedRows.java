package org.dateline.store;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dateline.table.Contract;

/** Reads tables from the files that a manifest names. */
public final class PublishedRows {
  private PublishedRows() {}

  /** The rows of a table. */
  public static Dataset<Row> of(
      SparkSession spark, OutputFolder out, Contract contract, PublishedTable table) {
    if (table.files().isEmpty()) {
      return spark.createDataFrame(List.of(), contract.schema());
    }
    String[] paths =
        table.files().stream()
            .map(file -> out.storage().locate(file.path()))
            .toArray(String[]::new);
    return spark.read().schema(contract.schema()).parquet(paths);
  }
}
