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
 * @param day the column whose month tells the file of a row; null if rows are in no such order
 */
public record Contract(
    String name, String description, List<String> key, List<Column> columns, String day)
    implements Serializable {
  /** A table that is filed by its date, if it has one. */
  public Contract(String name, String description, List<String> key, List<Column> columns) {
    this(
        name,
        description,
        key,
        columns,
        columns.stream().anyMatch(column -> column.name().equals(DATE)) ? DATE : null);
  }

  public Contract {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(description, "description");
    key = List.copyOf(key);
    columns = List.copyOf(columns);
    List<String> names = columns.stream().map(Column::name).toList();
    if (!names.containsAll(key)) {
      throw new IllegalArgumentException(name + ": key " + key + " is not among " + names);
    }
    if (day != null && !names.contains(day)) {
      throw new IllegalArgumentException(name + ": day " + day + " is not among " + names);
    }
  }

  /** Whether rows belong to a publication day, and files therefore lie in month folders. */
  public boolean dated() {
    return DATE.equals(day);
  }

  /** Whether files hold rows of one month each. */
  public boolean filed() {
    return day != null;
  }

  /** The columns that rows are sorted by in every file: the day, then the rest of the key. */
  public List<String> order() {
    List<String> order = new ArrayList<>(key);
    if (filed()) {
      order.remove(day);
      order.add(0, day);
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
