package org.dateline.store;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.dateline.store.Samples.ALL_TYPES;
import static org.dateline.store.Samples.SLABS;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.support.Spark;
import org.dateline.table.Inputs;
import org.dateline.table.Slabs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentHashTest {
  private final Dataset<Row> rows = Samples.allTypes("2024-03-01", "2024-05-01", "2024-05-03");

  @TempDir private Path root;
  private OutputFolder out;
  private int runs;

  @BeforeEach
  void open() {
    out = Samples.folder(root);
  }

  @Test
  void doesNotDependOnOrderPartitionsOrSlabs() {
    PublishedTable table = write(rows, SLABS);
    PublishedTable other =
        write(
            rows.repartition(7, col("score")).sort(col("id").desc()),
            Slabs.of(Samples.days("2024-03-01", "2024-06-01")));

    assertThat(other.contentHash()).isEqualTo(table.contentHash()).hasSize(64);
    assertThat(other.days()).isEqualTo(table.days());
    assertThat(other.files()).hasSize(2);
    assertThat(table.files()).hasSize(3);
  }

  @Test
  void ofAKnownTableIsKnown() {
    PublishedTable table = write(rows, SLABS);

    assertThat(table.contentHash())
        .isEqualTo("c14ccc2e78648fefc6f1d8d231adbc81dede6a8359c0b077f5c2a784c115692f");
    assertThat(table.days())
        .extracting(PublishedTable.Day::date, PublishedTable.Day::rows)
        .containsExactly(
            tuple(LocalDate.parse("2024-03-01"), 4L),
            tuple(LocalDate.parse("2024-05-01"), 4L),
            tuple(LocalDate.parse("2024-05-03"), 4L));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "flag: NOT flag",
        "small: small + 1",
        "large: 1L",
        "score: score + 1e-15",
        "text: concat(text, ' ')",
        "day: date_add(day, 1)",
        "seen_at: seen_at + INTERVAL 1 MICROSECOND",
        "words: array_append(words, '')",
        "text: NULL",
        "words: NULL",
        "id: upper(concat(id, 'x'))",
      })
  void changesWithAnyValueOfTheDayAlone(String change) {
    String column = change.substring(0, change.indexOf(':'));
    String value = change.substring(change.indexOf(':') + 1);
    PublishedTable before = write(rows, SLABS);
    PublishedTable after =
        write(
            rows.withColumn(
                column, expr("IF(id = '2024-05-01/2', %s, %s)".formatted(value, column))),
            SLABS);

    assertThat(after.contentHash()).isNotEqualTo(before.contentHash());
    assertThat(after.days().get(1)).isNotEqualTo(before.days().get(1));
    assertThat(List.of(after.days().get(0), after.days().get(2)))
        .isEqualTo(List.of(before.days().get(0), before.days().get(2)));
  }

  @Test
  void changesWhenValuesMoveBetweenRowsOrColumns() {
    String hash = write(rows, SLABS).contentHash();

    assertThat(write(rows.withColumn("small", expr("IFNULL(-small, small)")), SLABS).contentHash())
        .isNotEqualTo(hash);
    assertThat(
            write(
                    rows.withColumn("id", col("text"))
                        .withColumn("text", col("id"))
                        .where("id <> ''"),
                    SLABS)
                .contentHash())
        .isNotEqualTo(write(rows.where("text <> ''"), SLABS).contentHash());
  }

  @Test
  void leavesOutWhenAnInputWasModified() {
    String inputs =
        """
        SELECT 'a' AS path, 1L AS bytes, TIMESTAMP '%s' AS modified_at, '00' AS sha256,
          'accepted' AS outcome, CAST(NULL AS STRING) AS reason, 1 AS articles, 0 AS rejects
        """;
    List<String> hashes =
        List.of("2024-03-01 00:00:00", "2024-03-02 00:00:00").stream()
            .map(
                time ->
                    staged()
                        .write(Inputs.CONTRACT, Spark.session().sql(inputs.formatted(time)), SLABS)
                        .contentHash())
            .toList();

    assertThat(hashes.get(0)).isEqualTo(hashes.get(1));
  }

  private PublishedTable write(Dataset<Row> table, Slabs slabs) {
    return staged().write(ALL_TYPES, table, slabs);
  }

  private StagedSnapshot staged() {
    return Samples.staged(out, "run-" + runs++);
  }
}
