package org.dateline.table;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;

/** Which rows of a table are wanted, said so that whatever cannot hold them is not read. */
public sealed interface Match extends Serializable {

  /** The text of the column begins so. */
  record Prefix(String column, String prefix) implements Match {
    public Prefix {
      if (prefix.isEmpty()) {
        throw new IllegalArgumentException("every text begins with the empty prefix");
      }
    }
  }

  /** The text of the column is one of these. */
  record OneOf(String column, Set<String> values) implements Match {
    public OneOf {
      values = Set.copyOf(values);
      if (values.isEmpty()) {
        throw new IllegalArgumentException("no value of " + column + " is wanted");
      }
    }
  }

  /** The day of the column is one of these, both included. */
  record Days(String column, LocalDate first, LocalDate last) implements Match {}

  /** Both hold. */
  record Both(Match left, Match right) implements Match {}
}
