package org.dateline.table;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;

/** Rows of one dataset met by the rows of the same day in another, both ascending by day. */
public final class DayPairs {
  private final Iterator<Row> rows;
  private final int dayAt;
  private Row ahead;

  /**
   * Looks up days in ascending order.
   *
   * @param dayAt place of the day, an INT, in the rows
   */
  public DayPairs(Iterator<Row> rows, int dayAt) {
    this.rows = rows;
    this.dayAt = dayAt;
    this.ahead = rows.hasNext() ? rows.next() : null;
  }

  /** The rows of a day, which must not be before a day asked for already. */
  public List<Row> on(int day) {
    List<Row> found = new ArrayList<>();
    while (ahead != null && ahead.getInt(dayAt) <= day) {
      if (ahead.getInt(dayAt) == day) {
        found.add(ahead);
      }
      ahead = rows.hasNext() ? rows.next() : null;
    }
    return found;
  }
}
