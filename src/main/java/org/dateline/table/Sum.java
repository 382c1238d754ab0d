package org.dateline.table;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * A number that the rows of a table add up to, whatever their order: for each row a hash of some
 * columns times a whole number, modulo 2^64. Two tables that say the same of the same things have
 * the same sum; with other hashes by chance once in 2^64.
 *
 * @param table whose rows are added up
 * @param name of the sum in the manifest, once for each table
 * @param key STRING columns that are hashed, none adds up the weights alone; a row in which one is
 *     null does not count
 * @param weight INT or LONG column that the hash is taken times, empty for once
 * @param sameAs column that must hold the first key for a row to count, empty if all do
 * @param distinct whether neighbours of one key count once
 */
public record Sum(
    Contract table, String name, List<String> key, String weight, String sameAs, boolean distinct)
    implements Serializable {
  public Sum {
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(name, "name");
    key = List.copyOf(key);
    List<String> columns = List.of(table.columnNames());
    if (!columns.containsAll(key)
        || !(weight.isEmpty() || columns.contains(weight))
        || !(sameAs.isEmpty() || columns.contains(sameAs))) {
      throw new IllegalArgumentException(
          "sum " + name + " of columns that " + table.name() + " lacks");
    }
  }

  /** Each row once, by the hash of some columns; by one if there are none. */
  static Sum of(Contract table, String name, String... key) {
    return new Sum(table, name, List.of(key), "", "", false);
  }

  /** The same, each row as often as a column says. */
  Sum times(String column) {
    return new Sum(table, name, key, column, sameAs, distinct);
  }

  /** The same of rows in which a column holds the key. */
  Sum whereItIs(String column) {
    return new Sum(table, name, key, weight, column, distinct);
  }

  /** The same, each key once; rows are sorted by it. */
  Sum once() {
    return new Sum(table, name, key, weight, sameAs, true);
  }
}
