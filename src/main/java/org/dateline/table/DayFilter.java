package org.dateline.table;

import java.io.Serializable;
import java.util.function.IntPredicate;

/** Which days, given as days since 1970-01-01, are meant; sent to tasks. */
public interface DayFilter extends IntPredicate, Serializable {

  /** All days from one on. */
  static DayFilter from(int first) {
    return day -> day >= first;
  }
}
