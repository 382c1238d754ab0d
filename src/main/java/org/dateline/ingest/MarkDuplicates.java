package org.dateline.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;
import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Columns.DETAIL;
import static org.dateline.table.Columns.PATH;
import static org.dateline.table.Columns.REASON;
import static org.dateline.table.Columns.RECORD;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;

/**
 * Refuses all but the first of the accepted records that share an article_id: the smallest path by
 * code point, then the smallest record, stays.
 */
public final class MarkDuplicates {
  private static final String HASH = "_hash";
  private static final String FIRST = "_first";
  private static final String WINNER = "_winner";
  private static final String LOSER_PATH = "_loser_path";
  private static final String LOSER_RECORD = "_loser_record";

  private MarkDuplicates() {}

  /** Whether two accepted records may share an id: an action, on hashes of ids alone. */
  public static boolean isNeeded(Dataset<Row> records) {
    return !twice(keys(records)).isEmpty();
  }

  /**
   * The rows of {@link Records}, later records of an id with the reason `duplicate_id`. Moves the
   * records where they are many, so ask first whether it is needed.
   *
   * @param records persisted: they are read three times
   */
  public static Dataset<Row> apply(Dataset<Row> records) {
    Column lost =
        Records.accepted()
            .and(col(PATH).equalTo(col(LOSER_PATH)))
            .and(col(RECORD).equalTo(col(LOSER_RECORD)));
    Dataset<Row> joined = records.join(losers(records), lost, "left_outer");
    Column isLoser = col(LOSER_PATH).isNotNull();
    return joined
        .withColumn(REASON, when(isLoser, Reason.DUPLICATE_ID.code()).otherwise(col(REASON)))
        .withColumn(DETAIL, when(isLoser, col(WINNER)).otherwise(col(DETAIL)))
        .drop(LOSER_PATH, LOSER_RECORD, WINNER);
  }

  private static Column winner() {
    UDF2<String, Integer, String> shown =
        (path, record) -> Detail.of("the id is that of " + path + "#" + record);
    return udf(shown, DataTypes.StringType)
        .apply(col(FIRST).getField(PATH), col(FIRST).getField(RECORD))
        .as(WINNER);
  }

  private static Dataset<Row> losers(Dataset<Row> records) {
    Dataset<Row> keys = keys(records);
    Column place = struct(col(PATH), col(RECORD));
    return keys.join(twice(keys), HASH)
        .withColumn(FIRST, min(place).over(Window.partitionBy(ARTICLE_ID)))
        .where(place.notEqual(col(FIRST)))
        .select(col(PATH).as(LOSER_PATH), col(RECORD).as(LOSER_RECORD), winner());
  }

  private static Dataset<Row> keys(Dataset<Row> records) {
    return records
        .where(Records.accepted())
        .select(col(ARTICLE_ID), xxhash64(col(ARTICLE_ID)).as(HASH), col(PATH), col(RECORD));
  }

  private static Dataset<Row> twice(Dataset<Row> keys) {
    return keys.groupBy(HASH).agg(count(lit(1)).as("_count")).where("_count > 1").select(HASH);
  }
}
