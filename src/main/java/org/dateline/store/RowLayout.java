package org.dateline.store;

import static org.dateline.table.Columns.DATE;
import static org.dateline.table.Columns.MODIFIED_AT;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.dateline.table.Contract;

/** A contract resolved to places in a row, so that nothing is looked up by name for each row. */
final class RowLayout {
  private final Contract contract;
  private final CellType[] types;
  private final int[] order;
  private final int[] hashed;
  private final int date;

  RowLayout(Contract contract) {
    this.contract = contract;
    this.types =
        contract.columns().stream()
            .map(column -> CellType.of(column.type()))
            .toArray(CellType[]::new);
    List<String> names = Arrays.asList(contract.columnNames());
    this.order = contract.order().stream().mapToInt(names::indexOf).toArray();
    this.hashed =
        IntStream.range(0, types.length)
            .filter(place -> !names.get(place).equals(MODIFIED_AT))
            .toArray();
    this.date = names.indexOf(DATE);
  }

  CellType[] types() {
    return types;
  }

  String[] names() {
    return contract.columnNames();
  }

  /** The columns as they leave Spark. */
  Column[] plain() {
    return contract.columns().stream()
        .map(
            column ->
                CellType.of(column.type())
                    .plain(functions.col("`" + column.name() + "`"))
                    .as(column.name()))
        .toArray(Column[]::new);
  }

  /** The schema of the Parquet files. */
  MessageType parquet() {
    return new MessageType(
        "spark_schema",
        IntStream.range(0, types.length).mapToObj(this::parquet).toArray(Type[]::new));
  }

  private Type parquet(int place) {
    org.dateline.table.Column column = contract.columns().get(place);
    return types[place].parquet(
        column.name(), column.nullable() ? Repetition.OPTIONAL : Repetition.REQUIRED);
  }

  /** The values of a row of plain columns. */
  Object[] values(Row row) {
    Object[] values = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      values[i] = types[i].read(row, i);
    }
    return values;
  }

  /** The day of a row as days since 1970-01-01; 0 in a table without dates. */
  int day(Object[] values) {
    return date < 0 ? 0 : (Integer) values[date];
  }

  /**
   * Checks a row against the contract.
   *
   * @throws BadRow naming table, column and key
   */
  void check(Object[] values) {
    for (int i = 0; i < types.length; i++) {
      String fault = "";
      if (values[i] != null) {
        fault = types[i].fault(values[i]);
      } else if (!contract.columns().get(i).nullable()) {
        fault = "null, and needs a value";
      }
      if (!fault.isEmpty()) {
        throw new BadRow(
            fault.equals(CellType.NOT_UTF8) ? BadRow.Rule.UTF8 : BadRow.Rule.FORM,
            "Cannot write table %s: column %s is %s in the row %s"
                .formatted(contract.name(), contract.columns().get(i).name(), fault, key(values)));
      }
    }
  }

  /**
   * Checks that a row comes after another.
   *
   * @throws BadRow if it comes before, or has the same key
   */
  void checkOrder(Object[] before, Object[] values) {
    int compared = compare(before, values);
    if (compared >= 0) {
      throw new BadRow(
          compared == 0 ? BadRow.Rule.UNIQUE_KEYS : BadRow.Rule.FORM,
          compared == 0
              ? "Cannot write table %s: two rows are %s".formatted(contract.name(), key(values))
              : "Cannot write table %s: rows are not sorted by %s: %s comes after %s"
                  .formatted(contract.name(), contract.order(), key(values), key(before)));
    }
  }

  /** The order of two rows, 0 if they have the same key. */
  int compare(Object[] a, Object[] b) {
    int compared = 0;
    for (int i = 0; i < order.length && compared == 0; i++) {
      compared = compare(a[order[i]], b[order[i]]);
    }
    return compared;
  }

  /** Whether two rows are the same in all that is hashed; lists are arrays. */
  boolean same(Object[] a, Object[] b) {
    for (int place : hashed) {
      if (!Objects.deepEquals(a[place], b[place])) {
        return false;
      }
    }
    return true;
  }

  /** The hash of a row: two lanes of 64 bits. */
  long[] hash(Object[] values, RowBytes bytes) {
    bytes.clear();
    for (int place : hashed) {
      if (values[place] == null) {
        bytes.addNull();
      } else {
        types[place].encode(values[place], bytes);
      }
    }
    return bytes.hash();
  }

  private String key(Object[] values) {
    return Arrays.stream(order)
        .mapToObj(place -> names()[place] + "=" + shown(types[place], values[place]))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String shown(CellType type, Object value) {
    if (value instanceof byte[] utf8) {
      return new String(utf8, StandardCharsets.UTF_8);
    }
    return type == CellType.DATE && value != null
        ? LocalDate.ofEpochDay((Integer) value).toString()
        : String.valueOf(value);
  }

  @SuppressWarnings("unchecked")
  private static int compare(Object a, Object b) {
    return a instanceof byte[] utf8
        ? Arrays.compareUnsigned(utf8, (byte[]) b)
        : ((Comparable<Object>) a).compareTo(b);
  }
}
