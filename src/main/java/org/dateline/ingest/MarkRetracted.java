package org.dateline.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Columns.BYTES;
import static org.dateline.table.Columns.DATE;
import static org.dateline.table.Columns.DETAIL;
import static org.dateline.table.Columns.LINE;
import static org.dateline.table.Columns.MODIFIED_AT;
import static org.dateline.table.Columns.OUTCOME;
import static org.dateline.table.Columns.PATH;
import static org.dateline.table.Columns.REASON;
import static org.dateline.table.Columns.RECORD;
import static org.dateline.table.Columns.SHA256;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.DataTypes;
import org.dateline.retraction.Retraction;
import org.dateline.retraction.Retractions;

/**
 * Refuses the records of retracted articles, and blanks what they hold: neither text nor anything
 * made of it goes on. A record that was refused for another reason is one too, as its detail may
 * quote it.
 */
public final class MarkRetracted {
  /** What says where a record is and of what file; all else of a retracted one becomes null. */
  private static final Set<String> KEPT =
      Set.of(
          PATH,
          Records.KIND,
          RECORD,
          LINE,
          BYTES,
          MODIFIED_AT,
          SHA256,
          OUTCOME,
          ARTICLE_ID,
          DATE,
          Records.STAMP);

  private static final String WHY = "_why";

  private MarkRetracted() {}

  /**
   * The rows of {@link Records}, those of retracted records with the reason `retracted`.
   *
   * @param records before {@link MarkDuplicates}, so that of several with one id another one stays
   */
  public static Dataset<Row> apply(Dataset<Row> records, Retractions retractions) {
    if (retractions.isEmpty()) {
      return records;
    }
    UDF3<String, Integer, String, String> why =
        (path, record, id) ->
            retractions.of(path, record, id).map(MarkRetracted::told).orElse(null);
    Column asked = udf(why, DataTypes.StringType).apply(col(PATH), col(RECORD), col(ARTICLE_ID));
    Column isRetracted = col(WHY).isNotNull();
    Column[] columns =
        Arrays.stream(records.columns())
            .map(
                name ->
                    switch (name) {
                      case REASON ->
                          when(isRetracted, Reason.RETRACTED.code()).otherwise(col(name)).as(name);
                      case DETAIL -> when(isRetracted, col(WHY)).otherwise(col(name)).as(name);
                      default ->
                          KEPT.contains(name)
                              ? col(name)
                              : when(isRetracted, lit(null)).otherwise(col(name)).as(name);
                    })
            .toArray(Column[]::new);
    return records.withColumn(WHY, when(Records.isRecord(), asked)).select(columns);
  }

  /** Whether a row is of a record that was retracted once, and is not any more. */
  public static Column isRestored(Retractions retractions) {
    UDF3<String, Integer, String, Boolean> restored =
        (path, record, id) -> retractions.of(path, record, id).isEmpty();
    return Records.isRecord()
        .and(Records.isRetracted())
        .and(udf(restored, DataTypes.BooleanType).apply(col(PATH), col(RECORD), col(ARTICLE_ID)));
  }

  /**
   * The retractions that are about none of some records: an action, on the retracted ones alone.
   *
   * @param records with the retracted ones marked
   */
  public static List<Retraction> unmatched(Dataset<Row> records, Retractions retractions) {
    if (retractions.isEmpty()) {
      return List.of();
    }
    UDF3<String, Integer, String, List<Integer>> matching = retractions::matching;
    Column places =
        udf(matching, DataTypes.createArrayType(DataTypes.IntegerType))
            .apply(col(PATH), col(RECORD), col(ARTICLE_ID));
    Set<Integer> matched = new HashSet<>();
    records
        .where(Records.isRecord().and(Records.isRetracted()))
        .select(explode(places))
        .distinct()
        .collectAsList()
        .forEach(row -> matched.add(row.getInt(0)));
    List<Retraction> all = retractions.list();
    return IntStream.range(0, all.size())
        .filter(i -> !matched.contains(i))
        .mapToObj(all::get)
        .toList();
  }

  private static String told(Retraction retraction) {
    return Detail.of("on %s: %s".formatted(retraction.date(), retraction.reason()));
  }
}
