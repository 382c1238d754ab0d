package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.store.Samples.SLABS;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.support.Spark;
import org.dateline.table.Contract;
import org.dateline.table.Match;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangedTableTest {
  private static final Contract TALES =
      new Contract(
          "tales",
          "One row for every tale.",
          List.of("id"),
          List.of(
              Samples.column("id", "string", false),
              Samples.column("last", "date", false),
              Samples.column("told", "timestamp", true),
              Samples.column("words", "array<string>", true)));

  @TempDir private Path root;
  private OutputFolder out;

  @BeforeEach
  void publishTales() {
    out = Samples.folder(root);
    StagedSnapshot first = Samples.staged(out, "first");
    first.write(
        TALES,
        tales(
            "('b', '2024-03-01', array('x', 'ü', ''))",
            "('d', '2024-03-05', array())",
            "('f', '2024-03-02', NULL)"),
        SLABS);
    first.publish(Samples.publication());
  }

  @Test
  void changedRowsTakeThePlaceOfThoseWithTheirKeyAndOthersStay() {
    Dataset<Row> changed =
        tales(
            "('g', '2024-03-09', array('z'))",
            "('a', '2024-03-09', array('y'))",
            "('b', '2024-03-09', NULL)");

    assertSame(
        changed("2024-03-31", changed),
        written(
            tales(
                "('a', '2024-03-09', array('y'))",
                "('b', '2024-03-09', NULL)",
                "('d', '2024-03-05', array())",
                "('f', '2024-03-02', NULL)",
                "('g', '2024-03-09', array('z'))")));
  }

  @Test
  void rowsThatAreNotKeptAreGoneUnlessTheyChanged() {
    assertSame(
        changed("2024-03-01", tales("('f', '2024-03-03', array('w'))")),
        written(
            tales("('b', '2024-03-01', array('x', 'ü', ''))", "('f', '2024-03-03', array('w'))")));
  }

  @Test
  void withoutChangesTheTableIsAsItWas() {
    PublishedTable before = Snapshots.newest(out).orElseThrow().table("tales").orElseThrow();

    assertSame(changed("2024-03-31", tales("('b', '2024-03-01', NULL)").limit(0)), before);
  }

  @Test
  void ofAnEmptyTableOnlyChangedRowsAreWritten() {
    StagedSnapshot empty = Samples.staged(out, "empty");
    empty.write(TALES, tales("('b', '2024-03-01', NULL)").limit(0), SLABS);
    empty.publish(Samples.publication());

    assertSame(
        changed("2024-03-31", tales("('c', '2024-03-03', NULL)")),
        written(tales("('c', '2024-03-03', NULL)")));
  }

  private PublishedTable changed(String last, Dataset<Row> changed) {
    StagedSnapshot next = Samples.staged(out, "changed");
    PublishedTable table =
        next.writeChanged(
            TALES,
            new Match.Days("last", LocalDate.parse("1970-01-01"), LocalDate.parse(last)),
            changed,
            SLABS);
    assertThat(next.read(Spark.session(), table).count()).isEqualTo(table.rows());
    return table;
  }

  private PublishedTable written(Dataset<Row> rows) {
    return Samples.staged(out, "written").write(TALES, rows, SLABS);
  }

  private static void assertSame(PublishedTable found, PublishedTable expected) {
    assertThat(found.contentHash()).isEqualTo(expected.contentHash());
    assertThat(found.rows()).isEqualTo(expected.rows());
    assertThat(found.sums()).isEqualTo(expected.sums());
  }

  private static Dataset<Row> tales(String... rows) {
    return Spark.session()
        .sql(
            """
            SELECT id, CAST(last AS DATE) AS last, TIMESTAMP '2024-05-01 00:00:00' AS told, words
            FROM VALUES %s AS t(id, last, words)
            """
                .formatted(
                    String.join(", ", rows)
                        .replace("NULL", "CAST(NULL AS array<string>)")
                        .replace("array()", "CAST(array() AS array<string>)")));
  }
}
