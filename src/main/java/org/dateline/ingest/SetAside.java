package org.dateline.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.dateline.table.Columns.DATE;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Sets records aside that a run does not publish and does not refuse. */
public final class SetAside {
  private SetAside() {}

  /**
   * The rows of {@link Records}, those of records dated after a day as {@link Records#LATER}. What
   * has no date is refused now as it will be then.
   */
  public static Dataset<Row> after(LocalDate day, Dataset<Row> records) {
    return records.withColumn(
        Records.KIND,
        when(Records.isRecord().and(col(DATE).gt(lit(day))), Records.LATER)
            .otherwise(col(Records.KIND)));
  }
}
