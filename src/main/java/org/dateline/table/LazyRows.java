package org.dateline.table;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.spark.sql.Row;

/** Rows made a few at a time, as they are asked for. */
public final class LazyRows implements Iterator<Row> {
  private final BooleanSupplier more;
  private final Supplier<Iterator<Row>> step;
  private Iterator<Row> made = Collections.emptyIterator();

  private LazyRows(BooleanSupplier more, Supplier<Iterator<Row>> step) {
    this.more = more;
    this.step = step;
  }

  /**
   * The rows of all steps.
   *
   * @param more whether there is another step
   * @param step takes it, and gives its rows
   */
  public static Iterator<Row> of(BooleanSupplier more, Supplier<Iterator<Row>> step) {
    return new LazyRows(more, step);
  }

  @Override
  public boolean hasNext() {
    while (!made.hasNext() && more.getAsBoolean()) {
      made = step.get();
    }
    return made.hasNext();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return made.next();
  }
}
