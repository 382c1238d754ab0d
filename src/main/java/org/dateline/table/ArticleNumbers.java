package org.dateline.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.shiftright;

import java.util.Iterator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;

/**
 * Articles by number instead of name: the day in the upper half, in the lower half the place among
 * the articles of the day by id, from 0. The order of the numbers is the order in which articles
 * are taken, (date, article_id).
 */
public final class ArticleNumbers {
  private ArticleNumbers() {}

  public static long of(int day, int place) {
    return (long) day << Integer.SIZE | place;
  }

  public static int day(long number) {
    return (int) (number >> Integer.SIZE);
  }

  public static int place(long number) {
    return (int) number;
  }

  /** The day of a column of numbers. */
  public static Column day(String number) {
    return shiftright(col(number), Integer.SIZE).cast("int");
  }

  /** Rows of a slab, days and articles ascending, numbered as they come. */
  public static final class Numbered {
    private final Iterator<Row> rows;
    private Row row;
    private long number;

    /**
     * Takes rows of all articles of their days.
     *
     * @param rows the day, an INT, in front
     */
    public Numbered(Iterator<Row> rows) {
      this.rows = rows;
    }

    public boolean hasNext() {
      return rows.hasNext();
    }

    public Row next() {
      Row next = rows.next();
      int day = next.getInt(0);
      number = row != null && row.getInt(0) == day ? number + 1 : of(day, 0);
      row = next;
      return next;
    }

    /** Number of the row taken last. */
    public long number() {
      return number;
    }

    /** The row of a number, which must not be smaller than one asked for already. */
    public Row at(long wanted) {
      while ((row == null || number < wanted) && rows.hasNext()) {
        next();
      }
      if (row == null || number != wanted) {
        throw new IllegalStateException("no article has the number " + wanted);
      }
      return row;
    }
  }
}
