package org.dateline.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.support.Published;
import org.dateline.table.Columns;
import org.dateline.table.Contract;
import org.dateline.table.Tables;

/** What the golden files hold of a publication: file name to lines, the same on every machine. */
final class GoldenTables {
  /** Small tables, kept whole. */
  private static final Set<String> WHOLE = Set.of("calendar", "copies", "inputs", "rejects");

  private static final String BUSY_DAY = "1989-11-11";
  private static final String OTHER_DAY = "1990-01-31";
  private static final int OTHER_ROWS = 50;

  private GoldenTables() {}

  static Map<String, List<String>> of(Published published) throws SQLException {
    Map<String, List<String>> files = new TreeMap<>();
    for (Contract table : Tables.ALL) {
      files.put(table.name() + ".tsv", published.tsv(query(table)));
    }
    files.put("tables.tsv", tables(published.manifest()));
    files.put("days.tsv", days(published.manifest()));
    return files;
  }

  /** All rows, or those of one day and the first by key of another; without times of files. */
  private static String query(Contract table) {
    List<String> columns =
        table.columns().stream()
            .map(column -> '"' + column.name() + '"')
            .filter(column -> !column.contains(Columns.MODIFIED_AT))
            .toList();
    String order = "\"" + String.join("\", \"", table.order()) + "\"";
    String all = "select %s from %s".formatted(String.join(", ", columns), table.name());
    if (WHOLE.contains(table.name())) {
      return all + " order by " + order;
    }
    String day = table.dated() ? Columns.DATE : Columns.FIRST_DATE;
    return """
        (%1$s where %2$s = date '%3$s' order by %4$s)
        union all
        (%1$s where %2$s = date '%5$s' order by %4$s limit %6$d)
        order by %2$s, %4$s
        """
        .formatted(all, day, BUSY_DAY, order, OTHER_DAY, OTHER_ROWS);
  }

  private static List<String> tables(JsonNode manifest) {
    List<String> lines = new ArrayList<>();
    for (JsonNode table : manifest.get("tables")) {
      lines.add(line(table, "name", "rows", "content_hash"));
    }
    return sorted("table\trows\tcontent_hash", lines);
  }

  private static List<String> days(JsonNode manifest) {
    List<String> lines = new ArrayList<>();
    for (JsonNode table : manifest.get("tables")) {
      for (JsonNode day : table.get("days")) {
        lines.add(table.get("name").asText() + "\t" + line(day, "date", "rows", "hash"));
      }
    }
    return sorted("table\tdate\trows\thash", lines);
  }

  /** By name: the manifest has its tables in the order in which they were written. */
  private static List<String> sorted(String header, List<String> lines) {
    List<String> sorted = new ArrayList<>(List.of(header));
    lines.stream().sorted().forEach(sorted::add);
    return sorted;
  }

  private static String line(JsonNode node, String... names) {
    List<String> values = new ArrayList<>();
    for (String name : names) {
      values.add(node.required(name).asText());
    }
    return String.join("\t", values);
  }
}
