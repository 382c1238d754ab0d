package org.dateline.table;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/**
 * Which days are kept together in one partition: closed months whole, the days of the newest month
 * one by one, neighbours joined until a slab is worth a task. Within a slab each month has one
 * file. Slabs are numbered from 0 in the order of their days.
 */
public final class Slabs implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int[] firstEpochDays;

  private Slabs(int[] firstEpochDays) {
    this.firstEpochDays = firstEpochDays;
  }

  /**
   * The slabs of a corpus.
   *
   * @param articles articles by day, given as days since 1970-01-01
   * @param least articles that a slab has at least, but for the last
   */
  public static Slabs of(SortedMap<Integer, Long> articles, long least) {
    return of(articles, least, Integer.MIN_VALUE);
  }

  /**
   * The same, where a slab begins at a day.
   *
   * @param from such a day, from which on files are written
   */
  public static Slabs of(SortedMap<Integer, Long> articles, long least, int from) {
    if (articles.isEmpty()) {
      return new Slabs(new int[] {0});
    }
    int newest = month(articles.lastKey());
    int[] firsts = new int[articles.size()];
    int n = 0;
    int previous = Integer.MIN_VALUE;
    boolean isBefore = true;
    long held = least;
    for (Map.Entry<Integer, Long> day : articles.entrySet()) {
      int month = month(day.getKey());
      boolean begins = isBefore && day.getKey() >= from;
      boolean mayBegin = month != previous || month == newest;
      if (begins || (mayBegin && held >= least)) {
        int first = month != previous ? firstOfMonth(day.getKey()) : day.getKey();
        firsts[n++] = begins && from != Integer.MIN_VALUE ? Math.max(first, from) : first;
        isBefore = isBefore && !begins;
        held = 0;
      }
      held += day.getValue();
      previous = month;
    }
    return new Slabs(Arrays.copyOf(firsts, n));
  }

  /** The slabs of days, ascending, whatever their articles: each month or day one of its own. */
  public static Slabs of(List<Integer> epochDays) {
    TreeMap<Integer, Long> articles = new TreeMap<>();
    epochDays.forEach(day -> articles.put(day, 1L));
    return of(articles, 1);
  }

  /** How many slabs there are, at least 1. */
  public int count() {
    return firstEpochDays.length;
  }

  /**
   * The slab of a day. A day without articles belongs to the slab of the latest earlier day of its
   * month, else to the first slab of its month, and in a month without articles to the slab before;
   * a day before the first belongs to the first.
   */
  public int of(int epochDay) {
    int place = Arrays.binarySearch(firstEpochDays, epochDay);
    return Math.max(0, place >= 0 ? place : -place - 2);
  }

  /**
   * The first of the days whose sums lie in one file with those of a day: of its month or, if that
   * is in several slabs, of its slab.
   */
  public int period(int epochDay) {
    int slab = firstEpochDays[of(epochDay)];
    int month = firstOfMonth(epochDay);
    return slab <= epochDay ? Math.max(slab, month) : month;
  }

  /** The same as an expression: a DATE of an INT column, days since 1970-01-01. */
  public Column period(Column day) {
    UserDefinedFunction period =
        functions.udf((UDF1<Integer, Integer>) this::period, DataTypes.IntegerType);
    return functions.date_from_unix_date(period.apply(day));
  }

  /**
   * The slab of a day as an expression.
   *
   * @param day an INT column, days since 1970-01-01
   */
  public Column of(Column day) {
    UserDefinedFunction slab =
        functions.udf((UDF1<Integer, Integer>) this::of, DataTypes.IntegerType);
    return slab.apply(day);
  }

  /**
   * The partitions of rows that lie in slabs, one for each slab, to be zipped with others. Where
   * Spark's adaptive execution finds that there are no rows it leaves no partition either.
   */
  public JavaRDD<Row> partitions(Dataset<Row> rows) {
    JavaRDD<Row> partitions = rows.javaRDD();
    if (partitions.getNumPartitions() > 0) {
      return partitions;
    }
    return JavaSparkContext.fromSparkContext(rows.sparkSession().sparkContext())
        .parallelize(new ArrayList<>(), count());
  }

  private static int month(int epochDay) {
    LocalDate date = LocalDate.ofEpochDay(epochDay);
    return date.getYear() * 12 + date.getMonthValue();
  }

  private static int firstOfMonth(int epochDay) {
    return (int) LocalDate.ofEpochDay(epochDay).withDayOfMonth(1).toEpochDay();
  }
}
