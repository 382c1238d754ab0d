package org.dateline.table;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/**
 * Which days are kept together, in one partition and one file: closed months whole, the days of the
 * newest month one by one. Slabs are numbered from 0 in the order of their days.
 */
public final class Slabs implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int[] firstEpochDays;
  private final int newestMonth;

  private Slabs(int[] firstEpochDays, int newestMonth) {
    this.firstEpochDays = firstEpochDays;
    this.newestMonth = newestMonth;
  }

  /** The slabs of the days that have articles, given ascending as days since 1970-01-01. */
  public static Slabs of(List<Integer> epochDays) {
    if (epochDays.isEmpty()) {
      return new Slabs(new int[] {0}, month(0));
    }
    int newest = month(epochDays.get(epochDays.size() - 1));
    int[] firsts = new int[epochDays.size()];
    int n = 0;
    int previous = Integer.MIN_VALUE;
    for (int day : epochDays) {
      int month = month(day);
      if (month != previous) {
        firsts[n++] = firstOfMonth(day);
      } else if (month == newest) {
        firsts[n++] = day;
      }
      previous = month;
    }
    return new Slabs(Arrays.copyOf(firsts, n), newest);
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

  /** Whether the day lies in the newest month, whose days are kept apart. */
  public boolean daily(int epochDay) {
    return month(epochDay) == newestMonth;
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

  private static int month(int epochDay) {
    LocalDate date = LocalDate.ofEpochDay(epochDay);
    return date.getYear() * 12 + date.getMonthValue();
  }

  private static int firstOfMonth(int epochDay) {
    return (int) LocalDate.ofEpochDay(epochDay).withDayOfMonth(1).toEpochDay();
  }
}
