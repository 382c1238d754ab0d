package org.dateline.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.unix_micros;
import static org.dateline.table.Columns.MODIFIED_AT;
import static org.dateline.table.Columns.PATH;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.dateline.ingest.MarkRetracted;
import org.dateline.ingest.Records;
import org.dateline.retraction.Retractions;

/**
 * What files were read as by earlier runs, each in the states in which it was seen.
 *
 * @param rows of all those states
 * @param read stamps of states that were read to their end
 * @param broken stamps of states that were not, or of which a record is missing that is retracted
 *     no more: what there is of them counts for nothing
 */
record KeptReadings(Dataset<Row> rows, LongSet read, LongSet broken) {

  /**
   * Takes what there is, records that were retracted meanwhile being marked: an action. Holds some
   * 16 bytes for each file.
   */
  static KeptReadings of(Dataset<Row> rows, Retractions retractions) {
    LongSet read = new LongOpenHashSet();
    LongSet broken = new LongOpenHashSet();
    Column isRestored = MarkRetracted.isRestored(retractions);
    rows.where(Records.isFile().or(isRestored))
        .select(col(Records.STAMP), Records.isReadFile())
        .toLocalIterator()
        .forEachRemaining(row -> (row.getBoolean(1) ? read : broken).add(row.getLong(0)));
    read.removeAll(broken);
    return new KeptReadings(MarkRetracted.apply(rows, retractions), read, broken);
  }

  /** The rows without those of some states, and of those that are broken. */
  Dataset<Row> without(LongSet gone) {
    LongSet dead = new LongOpenHashSet(gone);
    dead.addAll(broken);
    return without(rows, dead);
  }

  /** Some rows without those of some states. */
  static Dataset<Row> without(Dataset<Row> rows, LongSet gone) {
    return gone.isEmpty() ? rows : rows.where(not(isIn(gone)));
  }

  /**
   * The last state of some files that was read to its end.
   *
   * @return stamps
   */
  LongSet lastOf(Set<String> paths) {
    if (paths.isEmpty()) {
      return new LongOpenHashSet();
    }
    Map<String, Long> times = new HashMap<>();
    Map<String, Long> stamps = new HashMap<>();
    UDF1<String, Boolean> wanted = paths::contains;
    rows.where(Records.isReadFile().and(udf(wanted, DataTypes.BooleanType).apply(col(PATH))))
        .select(col(PATH), col(Records.STAMP), unix_micros(col(MODIFIED_AT)))
        .toLocalIterator()
        .forEachRemaining(
            row -> {
              long time = row.getLong(2);
              if (times.merge(row.getString(0), time, Math::max) == time) {
                stamps.put(row.getString(0), row.getLong(1));
              }
            });
    return new LongOpenHashSet(stamps.values());
  }

  /** The records of some states. */
  Dataset<Row> records(LongSet states) {
    return rows.where(Records.isRecord().and(isIn(states)));
  }

  /** Whether a row is of one of some states. */
  static Column isIn(LongSet stamps) {
    return udf(new IsIn(stamps), DataTypes.BooleanType).apply(col(Records.STAMP));
  }

  /** No lambda: in the jar the type that it would capture has another name than here. */
  private record IsIn(LongSet stamps) implements UDF1<Long, Boolean> {
    @Override
    public Boolean call(Long stamp) {
      return stamps.contains(stamp.longValue());
    }
  }
}
