package org.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.table.Column;
import org.dateline.table.Contract;

/** A table's contract as lines of at most 100 characters. */
final class ContractText {
  static final int WIDTH = 100;

  private ContractText() {}

  static String of(Contract contract) {
    int name = 1;
    int type = 1;
    for (Column column : contract.columns()) {
      name = Math.max(name, column.name().length());
      type = Math.max(type, marked(column).length());
    }
    StringBuilder text = new StringBuilder(contract.name()).append('\n');
    append(text, "  ", contract.description());
    append(text, "  ", "Key: " + String.join(", ", contract.key()));
    for (Column column : contract.columns()) {
      String start = "  %-" + name + "s  %-" + type + "s  ";
      append(
          text, String.format(Locale.ROOT, start, column.name(), marked(column)), column.comment());
    }
    return text.toString();
  }

  /** The type as the documentation of the tables writes it. */
  static String type(Column column) {
    return switch (column.type().simpleString()) {
      case "bigint" -> "LONG";
      case "array<string>" -> "LIST<STRING>";
      default -> column.type().simpleString().toUpperCase(Locale.ROOT);
    };
  }

  /** The type, with a question mark if it may be null. */
  private static String marked(Column column) {
    return type(column) + (column.nullable() ? "?" : "");
  }

  /** Appends the text after its start, further lines indented as far. */
  private static void append(StringBuilder to, String start, String text) {
    String indent = " ".repeat(start.length());
    String lead = start;
    for (String line : wrapped(text, WIDTH - start.length())) {
      to.append(lead).append(line).append('\n');
      lead = indent;
    }
  }

  private static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
