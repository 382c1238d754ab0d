package org.dateline.torture;

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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.store.PreparedTables;

/** Reads both prepared tables of an output folder with DuckDB, in one query. */
final class Reader implements AutoCloseable {
  private final Path out;
  private final PublishedLog log;
  private final Connection duckDb;

  Reader(Path out) throws SQLException {
    this.out = out;
    this.log = new PublishedLog(out);
    this.duckDb = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = duckDb.createStatement()) {
      statement.execute("SET threads = 1");
      statement.execute("SET enable_external_file_cache = false");
    }
  }

  /** How a reader finds the files. */
  enum Way {
    /** Lists the log and reads the files that the newest manifest names. */
    LOG,
    /** The same, with the manifest that CURRENT names. */
    CURRENT,
    /** Resolves `latest` once and reads what lies below where it leads. */
    LATEST
  }

  /** What came of a read; all but the first are bad. */
  enum Outcome {
    WHOLE,
    MISSING,
    MIXED,
    TORN,
    UNPUBLISHED
  }

  /** A read of what is published now; the caller knows that something is. */
  Outcome read(Way way) {
    try {
      return switch (way) {
        case LOG -> read(log.newest());
        case CURRENT -> read(log.current());
        case LATEST -> readLatest();
      };
    } catch (SQLException | IOException | RuntimeException e) {
      return Outcome.MISSING;
    }
  }

  /** Reads the files that a manifest names. */
  Outcome read(int number) throws IOException, SQLException {
    List<PublishedLog.File> files = log.files(number);
    Function<String, String> list =
        table ->
            files.stream()
                .filter(file -> file.table().equals(table))
                .map(file -> "'" + file.path() + "'")
                .collect(Collectors.joining(", ", "[", "]"));
    return judged(rows(list.apply("events"), list.apply("notes")), number);
  }

  private Outcome readLatest() throws IOException, SQLException {
    Path folder = out.resolve(Files.readSymbolicLink(out.resolve("latest")));
    List<String> rows =
        rows("'" + folder + "/events/*/*.parquet'", "'" + folder + "/notes/*.parquet'");
    int number = number(rows.get(0));
    Outcome outcome = judged(rows, number);
    boolean published = log.snapshot(number).equals(folder.getFileName().toString());
    return outcome == Outcome.WHOLE && !published ? Outcome.UNPUBLISHED : outcome;
  }

  private static Outcome judged(List<String> rows, int number) {
    if (rows.equals(PreparedTables.rows(number))) {
      return Outcome.WHOLE;
    }
    boolean mixed = rows.stream().mapToInt(Reader::number).distinct().count() > 1;
    return mixed ? Outcome.MIXED : Outcome.TORN;
  }

  private List<String> rows(String events, String notes) throws SQLException {
    String query =
        """
        SELECT concat_ws(' ', 'event', id, date, number, value)
        FROM read_parquet(%s, hive_partitioning = false)
        UNION ALL SELECT concat_ws(' ', 'note', id, number)
        FROM read_parquet(%s, hive_partitioning = false)
        """
            .formatted(events, notes);
    List<String> rows = new ArrayList<>();
    try (Statement statement = duckDb.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    }
    return rows.stream().sorted().toList();
  }

  /** The number of the publication that a row says it is of. */
  private static int number(String row) {
    String[] cells = row.split(" ", -1);
    return Integer.parseInt(cells[cells[0].equals("event") ? 3 : 2]);
  }

  /** The rows of a file by its own account. */
  long count(Path file) throws SQLException {
    try (Statement statement = duckDb.createStatement();
        ResultSet result =
            statement.executeQuery("SELECT count(*) FROM read_parquet('" + file + "')")) {
      result.next();
      return result.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    duckDb.close();
  }
}
