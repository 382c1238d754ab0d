package org.dateline.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.dateline.table.Columns.BURST_LEVEL;
import static org.dateline.table.Columns.DAYS_SINCE_PREVIOUS;
import static org.dateline.table.Columns.FIRST_DATE;
import static org.dateline.table.Columns.IS_NEW;
import static org.dateline.table.Columns.Z;

import org.apache.spark.sql.types.StructType;

/** The columns that set a day of a thing against its earlier days, as they stand side by side. */
public final class TrendColumns {
  /** How many there are. */
  public static final int COUNT = 5;

  private TrendColumns() {}

  /** Appends z, burst_level, first_date (INT, days since 1970-01-01) and what goes with it. */
  public static StructType addTo(StructType schema) {
    return schema
        .add(Z, DoubleType)
        .add(BURST_LEVEL, IntegerType, false)
        .add(FIRST_DATE, IntegerType)
        .add(DAYS_SINCE_PREVIOUS, IntegerType)
        .add(IS_NEW, BooleanType, false);
  }
}
