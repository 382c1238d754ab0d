package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.store.Samples.ALL_TYPES;
import static org.dateline.store.Samples.SLABS;
import static org.dateline.store.Samples.WORDS;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.dateline.support.Spark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundTripTest {
  private final Dataset<Row> rows =
      Samples.allTypes("2024-03-01", "2024-04-30", "2024-05-01", "2024-05-03");

  @TempDir private Path root;
  private Path snapshot;

  @BeforeEach
  void publish() {
    StagedSnapshot staged = Samples.staged(Samples.folder(root), "run");
    staged.write(ALL_TYPES, rows, SLABS);
    staged.write(WORDS, Samples.words(), SLABS);
    staged.publish(Samples.publication());
    snapshot = root.resolve("snapshots").resolve(staged.name());
  }

  @Test
  void sparkReadsEveryTypeAsWritten() {
    Dataset<Row> read =
        Spark.session()
            .read()
            .option("recursiveFileLookup", "true")
            .parquet(snapshot.resolve("all_types").toString());

    assertThat(read.orderBy("id").collectAsList())
        .isEqualTo(rows.select(columns()).orderBy("id").collectAsList());
    StructType schema = read.schema();
    assertThat(schema.apply("score").getComment().get()).isEqualTo("score");
    assertThat(schema.names()).isEqualTo(ALL_TYPES.columnNames());
  }

  @Test
  void duckDbReadsEveryTypeAsWritten() throws Exception {
    String select =
        """
        SELECT id, date::VARCHAR, flag, small, large, round(score, 6)::VARCHAR, length(text),
          day::VARCHAR, epoch_us(seen_at), array_to_string(words, '|')
        FROM all_types WHERE date = '2024-05-01' ORDER BY id
        """;

    assertThat(duckDb(select))
        .containsExactly(
            "2024-05-01/0 2024-05-01 true -2 0 0.0 0 1700-01-01 null ",
            "2024-05-01/1 2024-05-01 false -1 9007199254740993 null 11 null 1714521600000001 a||ü",
            "2024-05-01/2 2024-05-01 true 0 null 0.666667 4995 1700-01-01 1714521600000001 b",
            "2024-05-01/3 2024-05-01 false null 27021597764222979 1.0 null 1700-01-01 1714521600000001 null");
  }

  @Test
  void duckDbKnowsTheTypesAlsoOfAnEmptyTable() throws Exception {
    String types = "SELECT data_type FROM information_schema.columns WHERE table_name = '%s'";

    assertThat(duckDb(types.formatted("all_types")))
        .containsExactly(
            "VARCHAR",
            "DATE",
            "BOOLEAN",
            "INTEGER",
            "BIGINT",
            "DOUBLE",
            "VARCHAR",
            "DATE",
            "TIMESTAMP WITH TIME ZONE",
            "VARCHAR[]");
    assertThat(duckDb(types.formatted("words"))).containsExactly("VARCHAR", "INTEGER");
    assertThat(duckDb("SELECT count(*) FROM words")).containsExactly("0");
  }

  @Test
  void rowsOfAllFilesAreSortedByDateAndKey() throws Exception {
    assertThat(duckDb("SELECT id FROM all_types WHERE date = '2024-03-01'"))
        .containsExactly("2024-03-01/0", "2024-03-01/1", "2024-03-01/2", "2024-03-01/3");
  }

  private static org.apache.spark.sql.Column[] columns() {
    return Arrays.stream(ALL_TYPES.columnNames())
        .map(org.apache.spark.sql.functions::col)
        .toArray(org.apache.spark.sql.Column[]::new);
  }

  private List<String> duckDb(String query) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(Files.readString(snapshot.resolve("views.sql")));
      try (ResultSet result = statement.executeQuery(query)) {
        return lines(result);
      }
    }
  }

  private static List<String> lines(ResultSet result) throws SQLException {
    List<String> lines = new ArrayList<>();
    while (result.next()) {
      List<String> values = new ArrayList<>();
      for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
        values.add(result.getString(i));
      }
      lines.add(String.join(" ", values.stream().map(String::valueOf).toList()));
    }
    return lines;
  }
}
