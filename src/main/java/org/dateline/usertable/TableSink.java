package org.dateline.usertable;

import java.util.List;
import java.util.Map;

/**
 * Takes a table while it is read. Lines count from 1; 0 stands for the file as a whole, and where a
 * file has no lines, the number of the row stands for them.
 */
public interface TableSink {
  /**
   * The names of the columns, once before the rows; not called where each row names its own.
   *
   * @return whether the rows are wanted
   */
  boolean columns(long line, List<String> names);

  /**
   * A row.
   *
   * @param values by column, a value that is not there as an empty text or left out
   * @return whether further rows are wanted
   */
  boolean row(long line, Map<String, String> values);

  /** What cannot be read. */
  void problem(long line, String found);
}
