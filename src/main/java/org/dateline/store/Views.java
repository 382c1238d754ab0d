package org.dateline.store;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.dateline.table.Column;
import org.dateline.table.Contract;

/** A DuckDB script with one view per table of a snapshot. */
final class Views {
  private Views() {}

  /**
   * The script.
   *
   * @param folder of the snapshot, absolute: DuckDB takes paths relative to wherever it was started
   */
  static String of(Manifest manifest, List<Contract> contracts, String folder) {
    return """
        -- The tables of snapshot %s as DuckDB views: duckdb -init views.sql
        -- They stay with this snapshot when a newer one is published. If the folder was moved,
        -- replace %s
        -- by its new place throughout.
        """
            .formatted(manifest.snapshot(), folder)
        + contracts.stream()
            .map(contract -> view(contract, manifest.table(contract.name()).orElseThrow(), folder))
            .collect(joining());
  }

  private static String view(Contract contract, PublishedTable table, String folder) {
    String rows =
        table.files().isEmpty()
            ? contract.columns().stream()
                .map(Views::empty)
                .collect(joining(",\n  ", "SELECT\n  ", "\nWHERE false"))
            : "SELECT * FROM read_parquet('%s/%s/%s*.parquet', hive_partitioning = false)"
                .formatted(
                    folder.replace("'", "''"), contract.name(), contract.dated() ? "*/" : "");
    return """

        -- %s
        CREATE OR REPLACE VIEW %s AS
        %s;
        """
        .formatted(contract.description(), contract.name(), rows);
  }

  private static String empty(Column column) {
    return "NULL::%s AS \"%s\"".formatted(type(CellType.of(column.type())), column.name());
  }

  private static String type(CellType type) {
    return switch (type) {
      case BOOLEAN -> "BOOLEAN";
      case INT -> "INTEGER";
      case LONG -> "BIGINT";
      case DOUBLE -> "DOUBLE";
      case STRING -> "VARCHAR";
      case DATE -> "DATE";
      case TIMESTAMP -> "TIMESTAMPTZ";
      case STRINGS -> "VARCHAR[]";
      case BYTES -> throw new IllegalArgumentException("bytes are not published");
    };
  }
}
