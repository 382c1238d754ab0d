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

/** Reads what an output folder publishes with DuckDB, in one query, and judges what it finds. */
abstract class Reader implements AutoCloseable {
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

  /** Opens a reader of an output folder. */
  interface Opening {
    Reader of(Path out) throws SQLException;
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
  final Outcome read(Way way) {
    try {
      return switch (way) {
        case LOG -> read(log.newest());
        case CURRENT -> read(log.current());
        case LATEST -> read(out.resolve(Files.readSymbolicLink(out.resolve("latest"))));
      };
    } catch (SQLException | IOException | RuntimeException e) {
      return Outcome.MISSING;
    }
  }

  /** Reads the files that a manifest names. */
  abstract Outcome read(int number) throws IOException, SQLException;

  /** Reads what lies below the folder of a snapshot, not knowing what is published of it. */
  abstract Outcome read(Path folder) throws IOException, SQLException;

  final PublishedLog log() {
    return log;
  }

  /** The rows of a query of one column. */
  final List<String> rows(String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = duckDb.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    }
    return rows;
  }

  /** The rows of a file by its own account. */
  final long count(Path file) throws SQLException {
    return Long.parseLong(rows("SELECT count(*) FROM read_parquet('" + file + "')").get(0));
  }

  @Override
  public final void close() throws SQLException {
    duckDb.close();
  }
}
