package org.dateline.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dateline.table.Tables;

/** What an output folder publishes, read from its newest manifest and, with DuckDB, its files. */
public final class Published {
  private final Path out;
  private final JsonNode manifest;

  private Published(Path out, JsonNode manifest) {
    this.out = out;
    this.manifest = manifest;
  }

  /** The newest publication below a folder. */
  public static Published in(Path out) throws IOException {
    String number = Files.readString(out.resolve("_dateline/CURRENT")).strip();
    Path log = out.resolve("_dateline/log/" + number + ".json");
    return new Published(out, new ObjectMapper().readTree(log.toFile()));
  }

  /** The folder that is published in. */
  public Path out() {
    return out;
  }

  /** The manifest as it is in the log. */
  public JsonNode manifest() {
    return manifest;
  }

  /** Content hashes by table. */
  public Map<String, String> hashes() {
    Map<String, String> hashes = new TreeMap<>();
    manifest
        .get("tables")
        .forEach(
            table -> hashes.put(table.get("name").asText(), table.get("content_hash").asText()));
    return hashes;
  }

  /** Hashes by day of every table that has days, such as `term_daily 1989-11-09`. */
  public Map<String, String> dayHashes() {
    Map<String, String> hashes = new TreeMap<>();
    for (JsonNode table : manifest.get("tables")) {
      for (JsonNode day : table.get("days")) {
        hashes.put(
            table.get("name").asText() + " " + day.get("date").asText(), day.get("hash").asText());
      }
    }
    return hashes;
  }

  /**
   * The rows of a query, each as its values in text separated by ` | `; a table is named by its
   * name.
   */
  public List<String> rows(String sql) throws SQLException {
    return read(
        sql,
        result -> {
          List<String> rows = new ArrayList<>();
          while (result.next()) {
            List<String> values = new ArrayList<>();
            for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
              values.add(String.valueOf(result.getObject(i)));
            }
            rows.add(String.join(" | ", values));
          }
          return rows;
        });
  }

  /** The rows of a query as lines of a TSV file, the names of the columns first. */
  public List<String> tsv(String sql) throws SQLException {
    return read(sql, Tsv::lines);
  }

  /** The one number that a query gives. */
  public long number(String sql) throws SQLException {
    return Long.parseLong(rows(sql).get(0));
  }

  private interface Reading {
    List<String> of(ResultSet result) throws SQLException;
  }

  private List<String> read(String sql, Reading reading) throws SQLException {
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      statement.execute("SET TimeZone = 'UTC'");
      for (JsonNode table : manifest.get("tables")) {
        statement.execute(view(table));
      }
      try (ResultSet result = statement.executeQuery(sql)) {
        return reading.of(result);
      }
    }
  }

  private String view(JsonNode table) {
    List<String> files = new ArrayList<>();
    table
        .get("files")
        .forEach(file -> files.add("'" + out.resolve(file.get("path").asText()) + "'"));
    String name = table.get("name").asText();
    return files.isEmpty()
        ? "CREATE VIEW %s AS SELECT %s WHERE false".formatted(name, columns(name))
        : "CREATE VIEW %s AS SELECT * FROM read_parquet(%s, hive_partitioning=false)"
            .formatted(name, files);
  }

  /** The columns of a table without a row, and so without a file, to name in queries. */
  private static String columns(String table) {
    return Tables.named(table).orElseThrow().columns().stream()
        .map(column -> "NULL AS \"%s\"".formatted(column.name()))
        .collect(Collectors.joining(", "));
  }
}
