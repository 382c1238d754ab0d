package org.dateline.cooccurrence;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.dateline.table.Columns.ORIGINALS;
import static org.dateline.table.Scratch.DAY;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.dateline.stats.DayTotals;
import org.dateline.stats.FamilyCounts;
import org.dateline.stats.Trends;
import org.dateline.table.RowGroups;
import org.dateline.table.TrendColumns;

/**
 * Sets every published pair of a day against its earlier days, published or not (formulas.md,
 * sections 1, 7 and 8). What is shuffled is two hashes, a day and a count.
 *
 * @param originals originals by day
 */
record PairHistories(PairSettings settings, DayTotals originals) implements Serializable {
  static final int DAY_AT = 0;
  static final int UNIT_AT = 1;
  static final int A_AT = 2;
  static final int B_AT = 3;

  /** Where the trend columns begin in {@link #TRENDS}. */
  static final int TREND_AT = 4;

  private static final int ORIGINALS_AT = 4;
  private static final int PUBLISHED_AT = 5;
  private static final StructType KEYS =
      new StructType()
          .add(DAY, IntegerType, false)
          .add("_unit", IntegerType, false)
          .add("_a", LongType, false)
          .add("_b", LongType, false);
  private static final StructType DAYS =
      KEYS.add(ORIGINALS, LongType, false).add("_published", BooleanType, false);
  private static final StructType TRENDS = TrendColumns.addTo(KEYS);

  /** One row per day, unit and published pair: the keys, then the trend columns. */
  Dataset<Row> apply(Dataset<Row> mentions) {
    return DayMentions.counted(mentions)
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) rows -> DayMentions.each(rows, settings, this::days),
            Encoders.row(DAYS))
        .repartition(col("_a"), col("_b"), col("_unit"))
        .sortWithinPartitions(col("_a"), col("_b"), col("_unit"), col(DAY))
        .mapPartitions((MapPartitionsFunction<Row, Row>) this::trends, Encoders.row(TRENDS));
  }

  private Iterator<Row> days(DayMentions day) {
    List<Row> rows = new ArrayList<>();
    for (UnitPairs pairs : day.units()) {
      FamilyCounts counts = pairs.counts();
      int least = settings.minOriginals().get(pairs.unit());
      for (int slot = 0; slot < counts.size(); slot++) {
        boolean published = counts.originals(slot) >= least;
        if (published || counts.originals(slot) > 0) {
          rows.add(
              RowFactory.create(
                  day.day(),
                  pairs.unit().code(),
                  day.entities().hash(pairs.entityA(slot)),
                  day.entities().hash(pairs.entityB(slot)),
                  counts.originals(slot),
                  published));
        }
      }
    }
    return rows.iterator();
  }

  private Iterator<Row> trends(Iterator<Row> days) {
    Trends trends = new Trends(originals, settings.trends());
    return RowGroups.flatMap(
        days,
        (x, y) ->
            x.getLong(A_AT) == y.getLong(A_AT)
                && x.getLong(B_AT) == y.getLong(B_AT)
                && x.getInt(UNIT_AT) == y.getInt(UNIT_AT),
        pair -> published(pair, trends));
  }

  private Iterator<Row> published(List<Row> days, Trends trends) {
    trends.history().clear();
    for (Row row : days) {
      trends.history().add(originals.day(row.getInt(DAY_AT)), row.getLong(ORIGINALS_AT));
    }
    List<Row> rows = new ArrayList<>();
    for (int place = 0; place < days.size(); place++) {
      Row row = days.get(place);
      if (row.getBoolean(PUBLISHED_AT)) {
        Object[] values = new Object[TREND_AT + TrendColumns.COUNT];
        for (int i = 0; i < TREND_AT; i++) {
          values[i] = row.get(i);
        }
        trends.fill(values, TREND_AT, place);
        rows.add(RowFactory.create(values));
      }
    }
    return rows.iterator();
  }
}
