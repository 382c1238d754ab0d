package org.dateline.table;

import static org.dateline.table.Columns.DATE;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * What a published table promises: its rows, key and columns in order.
 *
 * @param name the table's name and folder
 * @param description what one row is, and whether a row depends on later days
 * @param key columns that no two rows share
 */
public record Contract(String name, String description, List<String> key, List<Column> columns)
    implements Serializable {
  public Contract {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(description, "description");
    key = List.copyOf(key);
    columns = List.copyOf(columns);
    List<String> names = columns.stream().map(Column::name).toList();
    if (!names.containsAll(key)) {
      throw new IllegalArgumentException(name + ": key " + key + " is not among " + names);
    }
  }

  /** Whether rows belong to a publication day, and files therefore lie in month folders. */
  public boolean dated() {
    return columns.stream().anyMatch(column -> column.name().equals(DATE));
  }

  /** The columns that rows are sorted by in every file: the date, then the rest of the key. */
  public List<String> order() {
    List<String> order = new ArrayList<>(key);
    if (dated()) {
      order.remove(DATE);
      order.add(0, DATE);
    }
    return List.copyOf(order);
  }

  /** The columns as Spark sees them, comments included. */
  public StructType schema() {
    return new StructType(columns.stream().map(Column::field).toArray(StructField[]::new));
  }

  /** The columns in order, to select from rows that have them and others. */
  public org.apache.spark.sql.Column[] selection() {
    return columns.stream()
        .map(column -> functions.col(column.name()))
        .toArray(org.apache.spark.sql.Column[]::new);
  }

  /** The names of the columns, in order. */
  public String[] columnNames() {
    return columns.stream().map(Column::name).toArray(String[]::new);
  }
}
