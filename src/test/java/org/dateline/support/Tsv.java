package org.dateline.support;

import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows as lines of text that are the same wherever the rows are: values separated by tabs, floats
 * with 12 significant digits, null as `\N`, line ends, tabs and backslashes escaped.
 */
final class Tsv {
  private static final MathContext DIGITS = new MathContext(12);

  private Tsv() {}

  /** The names of the columns, then the rows. */
  static List<String> lines(ResultSet result) throws SQLException {
    int columns = result.getMetaData().getColumnCount();
    List<String> lines = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= columns; i++) {
      names.add(result.getMetaData().getColumnName(i));
    }
    lines.add(String.join("\t", names));
    while (result.next()) {
      List<String> values = new ArrayList<>();
      for (int i = 1; i <= columns; i++) {
        values.add(value(result.getObject(i)));
      }
      lines.add(String.join("\t", values));
    }
    return lines;
  }

  private static String value(Object value) throws SQLException {
    if (value == null) {
      return "\\N";
    }
    if (value instanceof Double number) {
      return number(number);
    }
    if (value instanceof Array list) {
      List<String> parts = new ArrayList<>();
      for (Object part : (Object[]) list.getArray()) {
        parts.add(value(part));
      }
      return parts.toString();
    }
    return value
        .toString()
        .replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private static String number(double number) {
    if (!Double.isFinite(number)) {
      return Double.toString(number);
    }
    BigDecimal rounded = new BigDecimal(number).round(DIGITS).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.toPlainString() : rounded.toString();
  }
}
