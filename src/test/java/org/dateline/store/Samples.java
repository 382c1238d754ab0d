package org.dateline.store;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.dateline.support.Spark;
import org.dateline.table.Column;
import org.dateline.table.Contract;
import org.dateline.table.Slabs;

/** Made-up tables for the tests of this package. */
final class Samples {
  static final Instant NOW = Instant.parse("2024-05-10T03:00:00Z");

  /** A dated table with a column of every type. */
  static final Contract ALL_TYPES =
      new Contract(
          "all_types",
          "One row for every kind of value.",
          List.of("id", "date"),
          List.of(
              column("id", "string", false),
              column("date", "date", false),
              column("flag", "boolean", true),
              column("small", "int", true),
              column("large", "bigint", true),
              column("score", "double", true),
              column("text", "string", true),
              column("day", "date", true),
              column("seen_at", "timestamp", true),
              column("words", "array<string>", true)));

  /** A table without dates. */
  static final Contract WORDS =
      new Contract(
          "words",
          "One row for every word.",
          List.of("word"),
          List.of(column("word", "string", false), column("n", "int", false)));

  static final Slabs SLABS =
      Slabs.of(days("2024-03-01", "2024-03-02", "2024-04-30", "2024-05-01", "2024-05-03"));

  static final Gate GATE =
      new Gate(
          "rejected",
          Gate.Kind.HARD,
          Gate.Outcome.ACCEPTED,
          0.25,
          0.05,
          "3 of 12 records rejected",
          "a known fault");

  private Samples() {}

  static Column column(String name, String type, boolean nullable) {
    return new Column(name, DataType.fromDDL(type), nullable, name);
  }

  /** Four rows of each of these days, with nulls, empty and long values. */
  static Dataset<Row> allTypes(String... dates) {
    return Spark.session()
        .sql(
            """
            SELECT concat(d, '/', i) AS id, CAST(d AS DATE) AS date,
              i %% 2 = 0 AS flag, IF(i = 3, NULL, CAST(i AS INT) - 2) AS small,
              IF(i = 2, NULL, 9007199254740993 * i) AS large, IF(i = 1, NULL, i / 3D) AS score,
              CASE i WHEN 0 THEN '' WHEN 1 THEN 'Zürich 東京 😀' WHEN 2 THEN repeat('long ', 999) END AS text,
              IF(i = 1, NULL, DATE '1700-01-01') AS day,
              IF(i = 0, NULL, TIMESTAMP '2024-05-01 00:00:00.000001') AS seen_at,
              CASE i WHEN 0 THEN array() WHEN 1 THEN array('a', '', 'ü') WHEN 2 THEN array('b') END AS words
            FROM (SELECT explode(split('%s', ' ')) AS d), (SELECT explode(sequence(0, 3)) AS i)
            """
                .formatted(String.join(" ", dates)));
  }

  static Dataset<Row> words(String... words) {
    return Spark.session()
        .sql("SELECT explode(split('%s', ' ')) AS word".formatted(String.join(" ", words)))
        .where(col("word").notEqual(""))
        .withColumn("n", expr("length(word)"));
  }

  static OutputFolder folder(Path root) {
    return OutputFolder.open(root.toString(), new Configuration());
  }

  static StagedSnapshot staged(OutputFolder out, String runId) {
    return staged(out, runId, NOW);
  }

  static StagedSnapshot staged(OutputFolder out, String runId, Instant now) {
    return StagedSnapshot.begin(
        out, runId, Clock.fixed(now, ZoneOffset.UTC), FileSettings.STANDARD);
  }

  static Publication publication() {
    return new Publication(
        "0.1.0",
        "input: {}\n",
        "/corpus",
        "00",
        "01",
        Map.of(LocalDate.parse("2024-03-01"), "12-00"),
        new Manifest.Days(LocalDate.parse("2024-03-01"), LocalDate.parse("2024-05-03"), 5),
        Map.of("files", 12L, "accepted", 12L),
        List.of(GATE),
        List.of(),
        List.of(),
        Manifest.Gazetteer.NONE);
  }

  static List<Integer> days(String... dates) {
    return Stream.of(dates).map(date -> (int) LocalDate.parse(date).toEpochDay()).toList();
  }
}
