package org.dateline.ingest;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.table.Rejects;

/** Lists what was refused. */
public final class ListRejects {
  private ListRejects() {}

  /**
   * The rows of the table rejects.
   *
   * @param records rows of {@link Records}, after {@link DropUnstable} and {@link MarkDuplicates}
   */
  public static Dataset<Row> apply(Dataset<Row> records) {
    Column[] columns =
        Arrays.stream(Rejects.CONTRACT.columnNames()).map(name -> col(name)).toArray(Column[]::new);
    return records.where(Records.rejected()).select(columns);
  }
}
