package org.dateline.store;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.store.Samples.ALL_TYPES;
import static org.dateline.store.Samples.SLABS;
import static org.dateline.store.Samples.WORDS;
import static org.dateline.store.Samples.column;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.support.Spark;
import org.dateline.table.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutTest {
  private static final Contract CALENDAR =
      new Contract(
          "calendar",
          "One row for every day.",
          List.of("date"),
          List.of(column("date", "date", false), column("n", "int", false)));

  @TempDir private Path root;

  @Test
  void aMonthOfASlabIsOneFileAlsoWithDaysWithoutArticles() {
    PublishedTable table = staged().write(CALENDAR, calendar(), SLABS);

    assertThat(names(table))
        .containsExactly(
            "calendar/month=2024-02/part-00000-run-A-0.zstd.parquet 29",
            "calendar/month=2024-03/part-00000-run-A-1.zstd.parquet 31",
            "calendar/month=2024-04/part-00001-run-A-0.zstd.parquet 30",
            "calendar/month=2024-05/part-00002-run-A-0.zstd.parquet 2",
            "calendar/month=2024-05/part-00003-run-A-0.zstd.parquet 2");
    assertThat(table.days()).hasSize(94);
  }

  @Test
  void rowsThatAreArrangedAlreadyGiveTheSameTable() {
    Dataset<Row> arranged =
        calendar()
            .repartitionById(
                SLABS.count(),
                expr(
                    "CASE WHEN date < '2024-04-01' THEN 0 WHEN date < '2024-05-01' THEN 1"
                        + " WHEN date < '2024-05-03' THEN 2 ELSE 3 END"))
            .sortWithinPartitions("date");

    PublishedTable sorted =
        Samples.staged(Samples.folder(root), "sorted").writeSorted(CALENDAR, arranged, SLABS);

    PublishedTable table = staged().write(CALENDAR, calendar(), SLABS);
    assertThat(sorted.days()).isEqualTo(table.days());
    assertThat(sorted.files()).hasSameSizeAs(table.files());
  }

  @Test
  void filesAreAsTold() throws Exception {
    PublishedTable table = staged().write(ALL_TYPES, Samples.allTypes("2024-03-01"), SLABS);

    PublishedTable.File file = table.files().get(0);
    byte[] bytes = Files.readAllBytes(root.resolve(file.path()));
    assertThat(file.bytes()).isEqualTo(bytes.length);
    assertThat(file.sha256())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    assertThat(file.rows()).isEqualTo(4);
  }

  @Test
  void aLargeFileEndsWithTheDayAndAGiantDayInTheMiddle() throws IOException {
    Dataset<Row> rows =
        Spark.session()
            .range(0, 40_000, 1, 1)
            .selectExpr(
                "sha2(CAST(id AS STRING), 256) AS id",
                "date_add(DATE '2024-03-01', CAST(IF(id < 20000, id / 2000, 15) AS INT)) AS date");
    Contract contract =
        new Contract(
            "large",
            "One row for every number.",
            List.of("id"),
            List.of(column("id", "string", false), column("date", "date", false)));
    StagedSnapshot staged =
        StagedSnapshot.begin(
            Samples.folder(root),
            "run",
            Clock.systemUTC(),
            new FileSettings(3, 64 << 10, 300 << 10));

    PublishedTable table = staged.write(contract, rows, SLABS);

    assertThat(table.files()).hasSize(4);
    assertThat(table.days()).hasSize(11);
    assertThat(table.files()).extracting(PublishedTable.File::rows).startsWith(10_000L, 10_000L);
    assertThat(table.rows()).isEqualTo(40_000);
  }

  @Test
  void anUndatedTableIsOneFile() {
    PublishedTable table =
        staged().write(WORDS, Samples.words("one", "two", "three").repartition(3), SLABS);

    assertThat(names(table)).containsExactly("words/part-00000-run-A-0.zstd.parquet 3");
    assertThat(table.days()).isEmpty();
  }

  @Test
  void anEmptyTableHasNoFile() {
    for (Contract contract : List.of(ALL_TYPES, WORDS)) {
      Dataset<Row> rows =
          contract.equals(WORDS) ? Samples.words() : Samples.allTypes("2024-03-01").where("false");
      PublishedTable table = staged().write(contract, rows, SLABS);

      assertThat(table.files()).isEmpty();
      assertThat(table.rows()).isZero();
      assertThat(table.contentHash()).hasSize(64);
    }
  }

  private static Dataset<Row> calendar() {
    return Spark.session()
        .sql("SELECT explode(sequence(DATE '2024-02-01', DATE '2024-05-04')) AS date, 1 AS n")
        .repartition(5);
  }

  private StagedSnapshot staged() {
    return Samples.staged(Samples.folder(root), "run");
  }

  private static List<String> names(PublishedTable table) {
    return table.files().stream()
        .map(
            file ->
                file.path()
                        .replaceFirst("snapshots/[^/]*/", "")
                        .replaceFirst("-run-\\d+-", "-run-A-")
                    + " "
                    + file.rows())
        .toList();
  }
}
