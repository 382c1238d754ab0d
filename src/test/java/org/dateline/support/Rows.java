package org.dateline.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.Contract;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Rows written as a table: one a line, cells between bars, {@code -} for null, {@code ""} for the
 * empty string, lists with commas. A number may be a fraction such as {@code 1/3}.
 */
public final class Rows {
  private static final MathContext NINE_DIGITS = new MathContext(9);
  private static final String NULL = "-";
  private static final String EMPTY = "\"\"";

  private Rows() {}

  /** The rows of a table, whose columns are given as {@code "a string, date date"}. */
  public static Dataset<Row> rows(SparkSession spark, String columns, String table) {
    StructType schema = StructType.fromDDL(columns);
    return spark.createDataFrame(parse(schema, table), schema);
  }

  /** Compares whole rows in any order; numbers to nine digits. */
  public static void assertRows(Dataset<Row> actual, String table) {
    assertThat(actual.collectAsList().stream().map(Rows::line).toList())
        .containsExactlyInAnyOrderElementsOf(
            parse(actual.schema(), table).stream().map(Rows::line).toList());
  }

  /** Compares whole rows as they come; numbers to nine digits. */
  public static void assertRowsInOrder(Dataset<Row> actual, String table) {
    assertThat(actual.collectAsList().stream().map(Rows::line).toList())
        .containsExactlyElementsOf(parse(actual.schema(), table).stream().map(Rows::line).toList());
  }

  /** Whole rows to the last bit, sorted: to compare two results with each other. */
  public static List<String> exactly(List<Row> rows) {
    return rows.stream().map(row -> row.mkString(" | ")).sorted().toList();
  }

  /** A row with other values in the columns named. */
  public static Row with(Row row, Map<String, Object> changes) {
    Object[] values = new Object[row.size()];
    for (int at = 0; at < values.length; at++) {
      values[at] = changes.getOrDefault(row.schema().fieldNames()[at], row.get(at));
    }
    return new GenericRowWithSchema(values, row.schema());
  }

  /**
   * Compares all rows and columns of a table with what they should be, columns in the contract's
   * order. Numbers may differ by 1e-9 relatively or 1e-12 absolutely.
   *
   * @param about what the failure text begins with
   */
  public static void assertTable(
      String about, Contract contract, List<Row> actual, List<Row> expected) {
    if (!actual.isEmpty()) {
      StructType schema = actual.get(0).schema();
      assertThat(schema.fieldNames()).as(about).containsExactly(contract.columnNames());
      assertThat(Arrays.stream(schema.fields()).map(StructField::dataType).toList())
          .as(about)
          .isEqualTo(Arrays.stream(contract.schema().fields()).map(StructField::dataType).toList());
    }
    List<String> columns = List.of(contract.columnNames());
    int[] key = contract.key().stream().mapToInt(columns::indexOf).toArray();
    List<Row> ours = sorted(actual, key);
    List<Row> wanted = sorted(expected, key);
    assertThat(keys(ours, key))
        .as("%s: keys of %s", about, contract.name())
        .isEqualTo(keys(wanted, key));
    for (int i = 0; i < ours.size(); i++) {
      for (int at = 0; at < columns.size(); at++) {
        Object is = ours.get(i).get(at);
        Object should = wanted.get(i).get(at);
        assertThat(close(is, should))
            .as(
                "%s: %s of %s is %s, wanted %s%nis     %s%nwanted %s",
                about, columns.get(at), contract.name(), is, should, ours.get(i), wanted.get(i))
            .isTrue();
      }
    }
  }

  private static boolean close(Object a, Object b) {
    if (a instanceof Double x && b instanceof Double y) {
      return Math.abs(x - y) <= Math.max(1e-12, 1e-9 * Math.max(Math.abs(x), Math.abs(y)));
    }
    return Objects.equals(cell(a), cell(b));
  }

  private static List<Row> sorted(List<Row> rows, int[] key) {
    return rows.stream().sorted(Comparator.comparing(row -> key(row, key))).toList();
  }

  private static List<String> keys(List<Row> sorted, int[] key) {
    return sorted.stream().map(row -> key(row, key)).toList();
  }

  private static String key(Row row, int[] key) {
    return Arrays.stream(key).mapToObj(at -> cell(row.get(at))).collect(Collectors.joining(" | "));
  }

  private static String line(Row row) {
    return IntStream.range(0, row.size())
        .mapToObj(at -> cell(row.get(at)))
        .collect(Collectors.joining(" | "));
  }

  private static String cell(Object value) {
    if (value == null) {
      return NULL;
    }
    if (value instanceof Double number) {
      return number == 0 || !Double.isFinite(number)
          ? number.toString()
          : new BigDecimal(number).round(NINE_DIGITS).stripTrailingZeros().toString();
    }
    if (value instanceof scala.collection.Seq<?> list) {
      return CollectionConverters.asJava(list).stream()
          .map(Rows::cell)
          .collect(Collectors.joining(","));
    }
    String text = value.toString();
    return text.isEmpty() ? EMPTY : text;
  }

  private static List<Row> parse(StructType schema, String table) {
    List<Row> rows = new ArrayList<>();
    for (String line : table.strip().lines().toList()) {
      String[] cells = line.strip().split("\\|", -1);
      assertThat(cells).as("cells of: %s", line).hasSize(schema.size());
      Object[] values = new Object[cells.length];
      for (int at = 0; at < cells.length; at++) {
        values[at] = value(cells[at].strip(), schema.fields()[at].dataType());
      }
      rows.add(RowFactory.create(values));
    }
    return rows;
  }

  private static Object value(String cell, DataType type) {
    if (cell.equals(NULL)) {
      return null;
    }
    if (type instanceof ArrayType list) {
      List<Object> values = new ArrayList<>();
      for (String element : cell.isEmpty() ? new String[0] : cell.split(",", -1)) {
        values.add(value(element.strip(), list.elementType()));
      }
      return CollectionConverters.asScala(values).toSeq();
    }
    return switch (type.typeName()) {
      case "string" -> cell.equals(EMPTY) ? "" : cell;
      case "integer" -> Integer.valueOf(cell);
      case "long" -> Long.valueOf(cell);
      case "double" -> number(cell);
      case "boolean" -> flag(cell);
      case "date" -> java.sql.Date.valueOf(LocalDate.parse(cell));
      default -> throw new IllegalArgumentException("no cells of type " + type.typeName());
    };
  }

  private static boolean flag(String cell) {
    assertThat(cell).isIn("true", "false");
    return cell.equals("true");
  }

  private static double number(String cell) {
    int bar = cell.indexOf('/');
    return bar < 0
        ? Double.parseDouble(cell)
        : Double.parseDouble(cell.substring(0, bar)) / Double.parseDouble(cell.substring(bar + 1));
  }
}
