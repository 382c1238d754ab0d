package org.dateline.table;

import java.util.List;
import java.util.function.Consumer;

/** The rows of published tables, one after another. */
public interface TableReader {
  /**
   * Hands over every row of a table that matches. Only the columns named are read; a row is gone
   * when the next one comes.
   *
   * @throws org.dateline.error.UserException if the table is not published or cannot be read
   */
  void read(Contract table, List<String> columns, Match match, Consumer<Cells> each);
}
