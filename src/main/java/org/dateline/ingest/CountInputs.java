package org.dateline.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;
import static org.dateline.table.Columns.ARTICLES;
import static org.dateline.table.Columns.BYTES;
import static org.dateline.table.Columns.MODIFIED_AT;
import static org.dateline.table.Columns.OUTCOME;
import static org.dateline.table.Columns.PATH;
import static org.dateline.table.Columns.REASON;
import static org.dateline.table.Columns.RECORD;
import static org.dateline.table.Columns.REJECTS;
import static org.dateline.table.Columns.SHA256;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.dateline.table.Inputs;

/** Says for every file what became of it. */
public final class CountInputs {
  /** Every record is an article. */
  public static final String ACCEPTED = "accepted";

  /** Some records are articles, others were refused. */
  public static final String PARTLY = "partly";

  /** No record is an article. */
  public static final String REJECTED = "rejected";

  private static final String FILE_OUTCOME = "_file_outcome";
  private static final String FILE_REASON = "_file_reason";
  private static final String LATER = "_later";
  private static final String WHOLE_REASON = "_whole_reason";

  private CountInputs() {}

  /**
   * The rows of the table inputs.
   *
   * @param records rows of {@link Records}, after {@link DropUnstable} and {@link MarkDuplicates}
   */
  public static Dataset<Row> apply(Dataset<Row> records) {
    Column wholeFile = Records.rejected().and(col(RECORD).equalTo(0));
    Dataset<Row> counted =
        records
            .groupBy(PATH)
            .agg(
                max(when(Records.isFile(), col(BYTES))).as(BYTES),
                max(when(Records.isFile(), col(MODIFIED_AT))).as(MODIFIED_AT),
                max(when(Records.isFile(), col(SHA256))).as(SHA256),
                max(when(Records.isFile(), col(OUTCOME))).as(FILE_OUTCOME),
                max(when(Records.isFile(), col(REASON))).as(FILE_REASON),
                max(when(wholeFile, col(REASON))).as(WHOLE_REASON),
                max(when(Records.isLater(), lit(true))).as(LATER),
                number(Records.accepted()).as(ARTICLES),
                number(Records.rejected()).as(REJECTS));
    Column[] columns =
        Arrays.stream(Inputs.CONTRACT.columnNames()).map(name -> col(name)).toArray(Column[]::new);
    return counted
        .withColumn(OUTCOME, outcome())
        .withColumn(
            REASON,
            when(isLeft(), Ignored.LATER.code())
                .otherwise(coalesce(col(FILE_REASON), col(WHOLE_REASON))))
        .select(columns);
  }

  /**
   * The same rows by path in one partition, as the table is written: the records of a file are
   * brought together once, and sorted once.
   */
  public static Dataset<Row> sorted(Dataset<Row> records) {
    return apply(records.repartition(1, col(PATH)).sortWithinPartitions(PATH));
  }

  /** Whether all that a file holds is left for its date. */
  private static Column isLeft() {
    return col(LATER)
        .isNotNull()
        .and(col(ARTICLES).equalTo(0))
        .and(col(REJECTS).equalTo(0))
        .and(col(FILE_OUTCOME).equalTo(Records.READ));
  }

  private static Column number(Column condition) {
    return count(when(condition, lit(1))).cast(DataTypes.IntegerType);
  }

  /** What becomes of a file that was read, by its articles and rejects. */
  static String outcome(long articles, long rejects) {
    if (articles == 0) {
      return REJECTED;
    }
    return rejects > 0 ? PARTLY : ACCEPTED;
  }

  private static Column outcome() {
    return when(col(FILE_OUTCOME).notEqual(Records.READ), col(FILE_OUTCOME))
        .when(isLeft(), Records.IGNORED)
        .when(col(ARTICLES).equalTo(0), REJECTED)
        .when(col(REJECTS).gt(0), PARTLY)
        .otherwise(ACCEPTED);
  }
}
