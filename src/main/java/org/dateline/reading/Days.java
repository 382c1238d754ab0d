package org.dateline.reading;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.dateline.table.Columns.ARTICLES;
import static org.dateline.table.Columns.DATE;
import static org.dateline.table.Columns.ORIGINALS;
import static org.dateline.table.Scratch.DAY;
import static org.dateline.table.Scratch.UNNAMED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.dateline.stats.DayTotals;
import org.dateline.table.Calendar;
import org.dateline.table.DayFilter;
import org.dateline.table.DaySums;

/** The days of the corpus from the first to the last, with their sums, on the driver. */
public final class Days {
  private final TreeMap<Integer, Row> byDay = new TreeMap<>();

  /**
   * Takes one row for each day that has articles, at least one.
   *
   * @param rows of {@link CountDays}
   * @param earlier of the private table of days, with their day, of the days before
   */
  public Days(List<Row> rows, List<Row> earlier) {
    earlier.forEach(row -> byDay.put(row.getInt(row.fieldIndex(DAY)), row));
    rows.forEach(row -> byDay.put(row.getInt(row.fieldIndex(DAY)), row));
  }

  /** The first day, as days since 1970-01-01. */
  public int first() {
    return byDay.firstKey();
  }

  /** The last day, as days since 1970-01-01. */
  public int last() {
    return byDay.lastKey();
  }

  /** The number of days with articles. */
  public int busy() {
    return byDay.size();
  }

  /** The number of articles. */
  public long articles() {
    DayTotals articles = totals(ARTICLES);
    return articles.sum(0, articles.days() - 1);
  }

  /**
   * The number of articles in which no names were looked for.
   *
   * @param from the first day that was counted, as days since 1970-01-01
   */
  public long unnamed(int from) {
    return byDay.tailMap(from, true).values().stream()
        .mapToLong(row -> row.getLong(row.fieldIndex(UNNAMED)))
        .sum();
  }

  /** Originals by day. */
  public DayTotals originals() {
    return totals(ORIGINALS);
  }

  /** Originals with a term by day. */
  public DayTotals termed() {
    return totals(DaySums.TERMED);
  }

  /** Places in originals where a term directly follows a term, by day. */
  public DayTotals adjacent() {
    return totals(DaySums.ADJACENT_PLACES);
  }

  /**
   * Occurrences of terms in originals by day.
   *
   * @param counted of the days that were counted; those of earlier days are known
   */
  public DayTotals tokens(Map<Integer, Long> counted) {
    Map<Integer, Long> tokens = new HashMap<>(counted);
    byDay.forEach(
        (day, row) -> {
          if (Arrays.asList(row.schema().fieldNames()).contains(DaySums.TOKENS)) {
            tokens.put(day, row.getLong(row.fieldIndex(DaySums.TOKENS)));
          }
        });
    return totals(tokens);
  }

  /**
   * The rows of the private table of days, from one day on.
   *
   * @param tokens occurrences of terms in originals by day
   */
  public Dataset<Row> sums(SparkSession spark, DayFilter wanted, DayTotals tokens) {
    List<Row> rows = new ArrayList<>();
    byDay.forEach(
        (day, sums) -> {
          if (wanted.test(day)) {
            List<Object> values = new ArrayList<>();
            values.add(LocalDate.ofEpochDay(day));
            DaySums.SUMS.forEach(sum -> values.add(sums.getLong(sums.fieldIndex(sum))));
            values.add(sums.getLong(sums.fieldIndex(DaySums.TERMED)));
            values.add(sums.getLong(sums.fieldIndex(DaySums.ADJACENT_PLACES)));
            values.add(tokens.at(tokens.day(day)));
            rows.add(RowFactory.create(values.toArray()));
          }
        });
    return spark.createDataFrame(rows, DaySums.CONTRACT.schema());
  }

  /** Totals by day, given as days since 1970-01-01; other days have 0. */
  public DayTotals totals(Map<Integer, Long> counts) {
    long[] totals = new long[last() - first() + 1];
    for (int i = 0; i < totals.length; i++) {
      totals[i] = counts.getOrDefault(first() + i, 0L);
    }
    return new DayTotals(first(), totals);
  }

  /**
   * The rows of the table `calendar`.
   *
   * @param rejects records rejected although their date could be read, by that date
   */
  public Dataset<Row> calendar(SparkSession spark, Map<LocalDate, Long> rejects) {
    List<Row> rows = new ArrayList<>();
    for (int day = first(); day <= last(); day++) {
      List<Object> values = new ArrayList<>();
      values.add(day);
      Row sums = byDay.get(day);
      for (String sum : DaySums.SUMS) {
        values.add(sums == null ? 0L : sums.getLong(sums.fieldIndex(sum)));
      }
      values.add(Math.toIntExact(rejects.getOrDefault(LocalDate.ofEpochDay(day), 0L)));
      rows.add(RowFactory.create(values.toArray()));
    }
    StructType schema = new StructType();
    for (StructField field : Calendar.CONTRACT.schema().fields()) {
      boolean isDate = field.name().equals(DATE);
      schema = schema.add(field.name(), isDate ? DataTypes.IntegerType : field.dataType(), false);
    }
    return spark.createDataFrame(rows, schema).withColumn(DATE, date_from_unix_date(col(DATE)));
  }

  private DayTotals totals(String column) {
    Map<Integer, Long> counts = new HashMap<>();
    byDay.forEach((day, row) -> counts.put(day, row.getLong(row.fieldIndex(column))));
    return totals(counts);
  }
}
