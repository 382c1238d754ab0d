package org.dateline.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.dateline.store.PreparedRun;
import org.dateline.torture.Reader.Outcome;
import org.dateline.torture.Reader.Way;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reader of all tables sees what is not as it was published. */
class TablesReaderTest {
  @TempDir private Path out;
  private PublishedLog log;

  @BeforeEach
  void publishTwo() {
    log = new PublishedLog(out);
    for (int number = 1; number <= 2; number++) {
      assertThat(PreparedRun.publish(out)).isEqualTo(number);
    }
  }

  @Test
  void whatIsPublishedIsWholeInEveryWay() throws SQLException {
    try (Reader reader = new TablesReader(out)) {
      for (Way way : Way.values()) {
        assertThat(reader.read(way)).as("%s", way).isEqualTo(Outcome.WHOLE);
      }
    }
  }

  @Test
  void aFileTooManyIsSeenInTheFolder() throws Exception {
    Path file = log.files(2).get(0).path();
    Files.copy(file, file.resolveSibling("copy.parquet"));

    assertThat(read(Way.LATEST)).isEqualTo(Outcome.TORN);
  }

  @Test
  void aFileThatIsGoneIsSeen() throws Exception {
    Files.delete(log.files(2).get(0).path());

    assertThat(read(Way.LOG)).isEqualTo(Outcome.MISSING);
    assertThat(read(Way.LATEST)).isEqualTo(Outcome.TORN);
  }

  @Test
  void otherValuesInAsManyRowsAreSeenByWhoReadBefore() throws Exception {
    try (Reader reader = new TablesReader(out)) {
      assertThat(reader.read(Way.LOG)).isEqualTo(Outcome.WHOLE);
      Path file = log.files(2).get(0).path();
      Path next = out.resolve("next.parquet");
      write(
          "SELECT * REPLACE (value + 1 AS value) FROM read_parquet('%s', hive_partitioning = false)"
              .formatted(file),
          next);
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);

      assertThat(reader.read(Way.LOG)).isEqualTo(Outcome.MIXED);
    }
  }

  @Test
  void aFolderThatNoManifestNamesIsUnpublished() throws Exception {
    Files.createDirectory(out.resolve("snapshots/staged"));
    Files.delete(out.resolve("latest"));
    Files.createSymbolicLink(out.resolve("latest"), Path.of("snapshots/staged"));

    assertThat(read(Way.LATEST)).isEqualTo(Outcome.UNPUBLISHED);
  }

  private static void write(String rows, Path file) throws SQLException {
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckDb.createStatement()) {
      statement.execute("COPY (%s) TO '%s' (FORMAT parquet)".formatted(rows, file));
    }
  }

  private Outcome read(Way way) throws SQLException {
    try (Reader reader = new TablesReader(out)) {
      return reader.read(way);
    }
  }
}
