package org.dateline.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.apache.spark.sql.Row;

/** Neighbouring rows that belong together, taken as one list at a time. */
public final class RowGroups {
  private RowGroups() {}

  /**
   * Replaces each run of rows that belong together by what a function makes of it. Holds one run at
   * a time.
   */
  public static <T> Iterator<T> flatMap(
      Iterator<Row> rows, BiPredicate<Row, Row> together, Function<List<Row>, Iterator<T>> change) {
    return new Groups<>(rows, together, change);
  }

  /** The runs of rows that belong together, as parts of the list. */
  public static List<List<Row>> split(List<Row> rows, BiPredicate<Row, Row> together) {
    List<List<Row>> groups = new ArrayList<>();
    int from = 0;
    for (int to = 1; to <= rows.size(); to++) {
      if (to == rows.size() || !together.test(rows.get(from), rows.get(to))) {
        groups.add(rows.subList(from, to));
        from = to;
      }
    }
    return groups;
  }

  private static final class Groups<T> implements Iterator<T> {
    private final Iterator<Row> rows;
    private final BiPredicate<Row, Row> together;
    private final Function<List<Row>, Iterator<T>> change;
    private Row ahead;
    private Iterator<T> made = Collections.emptyIterator();

    Groups(
        Iterator<Row> rows,
        BiPredicate<Row, Row> together,
        Function<List<Row>, Iterator<T>> change) {
      this.rows = rows;
      this.together = together;
      this.change = change;
      this.ahead = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public boolean hasNext() {
      while (!made.hasNext() && ahead != null) {
        made = change.apply(nextGroup());
      }
      return made.hasNext();
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return made.next();
    }

    private List<Row> nextGroup() {
      List<Row> group = new ArrayList<>();
      Row first = ahead;
      do {
        group.add(ahead);
        ahead = rows.hasNext() ? rows.next() : null;
      } while (ahead != null && together.test(first, ahead));
      return group;
    }
  }
}
