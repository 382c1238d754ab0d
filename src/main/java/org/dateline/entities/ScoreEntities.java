package org.dateline.entities;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.dateline.table.Columns.DATE;
import static org.dateline.table.Columns.DEGREE;
import static org.dateline.table.Columns.ENTITY_A;
import static org.dateline.table.Columns.ENTITY_B;
import static org.dateline.table.Columns.ENTITY_ID;
import static org.dateline.table.Columns.FIRST_DATE;
import static org.dateline.table.Columns.ORIGINALS;
import static org.dateline.table.Columns.SHARE;
import static org.dateline.table.Columns.STRENGTH;
import static org.dateline.table.Columns.UNIT;
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
import org.dateline.stats.TrendSettings;
import org.dateline.stats.Trends;
import org.dateline.table.RowGroups;
import org.dateline.table.TrendColumns;

/**
 * Sets each entity of a day against its earlier days and adds its company of that day (formulas.md,
 * section 6).
 *
 * @param originals originals by day
 * @param first the first day that is scored, as days since 1970-01-01
 */
record ScoreEntities(TrendSettings settings, DayTotals originals, int first)
    implements Serializable {
  private static final StructType SCORED =
      TrendColumns.addTo(EntityCounts.COUNTS.add(SHARE, DoubleType, false));

  /**
   * One row per day and entity, without rank.
   *
   * @param counts one row per day and entity
   * @param pairs rows of the table `cooccurrence_daily`
   */
  Dataset<Row> apply(Dataset<Row> counts, Dataset<Row> pairs) {
    return counts
        .repartition(col(ENTITY_ID))
        .sortWithinPartitions(col(ENTITY_ID), col(DAY))
        .mapPartitions((MapPartitionsFunction<Row, Row>) this::score, Encoders.row(SCORED))
        .withColumn(DATE, date_from_unix_date(col(DAY)))
        .withColumn(FIRST_DATE, date_from_unix_date(col(FIRST_DATE)))
        .join(company(pairs), new String[] {DATE, ENTITY_ID}, "left")
        .withColumn(DEGREE, coalesce(col(DEGREE), lit(0)))
        .withColumn(STRENGTH, coalesce(col(STRENGTH), lit(0L)));
  }

  private static Dataset<Row> company(Dataset<Row> pairs) {
    return pairs
        .where(col(UNIT).equalTo("sentence").and(col(ORIGINALS).gt(0)))
        .select(
            col(DATE), explode(array(col(ENTITY_A), col(ENTITY_B))).as(ENTITY_ID), col(ORIGINALS))
        .groupBy(DATE, ENTITY_ID)
        .agg(count(lit(1)).cast("int").as(DEGREE), sum(ORIGINALS).as(STRENGTH));
  }

  private Iterator<Row> score(Iterator<Row> counts) {
    Trends trends = new Trends(originals, settings);
    return RowGroups.flatMap(
        counts,
        (a, b) -> a.getString(EntityCounts.ID_AT).equals(b.getString(EntityCounts.ID_AT)),
        days -> score(days, trends));
  }

  private Iterator<Row> score(List<Row> days, Trends trends) {
    trends.history().clear();
    for (Row row : days) {
      trends
          .history()
          .add(
              originals.day(row.getInt(EntityCounts.DAY_AT)),
              row.getLong(EntityCounts.ORIGINALS_AT));
    }
    List<Row> scored = new ArrayList<>(days.size());
    for (int place = 0; place < days.size(); place++) {
      Row row = days.get(place);
      if (row.getInt(EntityCounts.DAY_AT) < first) {
        continue;
      }
      Object[] values = new Object[SCORED.size()];
      for (int i = 0; i < row.size(); i++) {
        values[i] = row.get(i);
      }
      values[row.size()] = trends.share(place);
      trends.fill(values, row.size() + 1, place);
      scored.add(RowFactory.create(values));
    }
    return scored.iterator();
  }
}
