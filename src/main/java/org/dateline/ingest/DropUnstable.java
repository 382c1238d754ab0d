package org.dateline.ingest;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.dateline.table.Columns.OUTCOME;
import static org.dateline.table.Columns.PATH;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Drops the records of files that turned out, after some of them were read, to have changed: what
 * such a file held is neither taken nor refused.
 */
public final class DropUnstable {
  private static final String UNSTABLE_PATH = "_unstable_path";

  private DropUnstable() {}

  /**
   * The rows of {@link Records} without those records.
   *
   * @param records persisted: they are read twice. The unstable files, a handful, are broadcast
   */
  public static Dataset<Row> apply(Dataset<Row> records) {
    Dataset<Row> unstable =
        records
            .where(Records.isFile().and(col(OUTCOME).equalTo(Records.UNSTABLE)))
            .select(col(PATH).as(UNSTABLE_PATH));
    return records.join(
        broadcast(unstable),
        Records.isRecord().and(col(PATH).equalTo(col(UNSTABLE_PATH))),
        "left_anti");
  }
}
