package org.dateline.table;

import java.util.Objects;

/**
 * Sums of two tables that must be equal, where both are published.
 *
 * @param law what is broken if they are not
 * @param byDay whether they must be equal on each day, else over all days; a day that a table does
 *     not have counts as 0
 */
public record Balance(Law law, Sum left, Sum right, boolean byDay) {
  /** What tables that do not balance break. */
  public enum Law {
    /** Something came in and has no row. */
    CONSERVATION,
    /** A table speaks of what another does not have. */
    REFERENCES
  }

  public Balance {
    Objects.requireNonNull(law, "law");
    if (byDay && !(left.table().dated() && right.table().dated())) {
      throw new IllegalArgumentException(left + " and " + right + " are not both by day");
    }
  }

  @Override
  public String toString() {
    return "%s.%s = %s.%s"
        .formatted(left.table().name(), left.name(), right.table().name(), right.name());
  }
}
