package org.dateline.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.dateline.table.Column.optional;
import static org.dateline.table.Column.required;
import static org.dateline.table.Columns.BURST_LEVEL;
import static org.dateline.table.Columns.DAYS_SINCE_PREVIOUS;
import static org.dateline.table.Columns.FIRST_DATE;
import static org.dateline.table.Columns.IS_NEW;
import static org.dateline.table.Columns.Z;

import org.apache.spark.sql.types.StructType;

/** The columns that set a day of a thing against its earlier days, as they stand side by side. */
public final class TrendColumns {
  static final Column Z_COLUMN =
      optional(
          Z,
          DoubleType,
          "robust z of the share against the same weekday of the 56 days before; null where the history is too short");
  static final Column BURST_LEVEL_COLUMN =
      required(
          BURST_LEVEL,
          IntegerType,
          "1 where the day is in the upper state of Kleinberg's automaton over the span, else 0");
  static final Column IS_NEW_COLUMN =
      required(IS_NEW, BooleanType, "whether first_date is this day");

  private TrendColumns() {}

  /**
   * The column first_date of a contract.
   *
   * @param has what an original does on that day, such as `has the term`
   */
  static Column firstDate(String has) {
    return optional(
        FIRST_DATE,
        DateType,
        "first day, this day at the latest, on which an original %s; null if none has"
            .formatted(has));
  }

  /**
   * The column days_since_previous of a contract.
   *
   * @param has what an original does on the earlier day, such as `has the term`
   */
  static Column daysSincePrevious(String has) {
    return optional(
        DAYS_SINCE_PREVIOUS,
        IntegerType,
        "days since the latest earlier day on which an original %s; null if there is none"
            .formatted(has));
  }

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
