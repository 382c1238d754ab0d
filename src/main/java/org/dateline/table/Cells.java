package org.dateline.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One row of a published table while it is read: cells by the names of its columns. */
public interface Cells {
  /** The text of a column that is never null. */
  String text(String column);

  /** The text of a column, or nothing where it is null. */
  Optional<String> optionalText(String column);

  /** The texts of a list that is never null. */
  List<String> texts(String column);

  /** The day of a column that is never null. */
  LocalDate date(String column);

  /** The whole number of a column that is never null. */
  long integer(String column);

  /** The number of a column that is never null. */
  double decimal(String column);
}
