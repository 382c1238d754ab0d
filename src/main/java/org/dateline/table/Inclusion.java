package org.dateline.table;

import java.io.Serializable;
import java.util.List;

/**
 * A reference of one table to another that holds day by day: what these columns name on a day, the
 * other table has on that day. Days lie in the same slabs in both.
 */
public record Inclusion(Keys from, Keys in) implements Serializable {
  /** What STRING columns of a table name. */
  public record Keys(Contract table, List<String> columns) implements Serializable {
    public Keys {
      columns = List.copyOf(columns);
      if (!table.dated() || !List.of(table.columnNames()).containsAll(columns)) {
        throw new IllegalArgumentException(columns + " are no keys of " + table.name());
      }
    }

    /** A name that no other keys have. */
    public String name() {
      return table.name() + "." + String.join(".", columns);
    }
  }

  static Inclusion of(Contract from, List<String> columns, Contract in, String column) {
    return new Inclusion(new Keys(from, columns), new Keys(in, List.of(column)));
  }

  @Override
  public String toString() {
    return from.name() + " in " + in.name();
  }
}
