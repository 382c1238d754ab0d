package org.dateline.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.dateline.table.Columns.DATE;
import static org.dateline.table.Columns.NAME_A;
import static org.dateline.table.Columns.NAME_B;
import static org.dateline.table.Columns.ORIGINALS;
import static org.dateline.table.Columns.RANK;
import static org.dateline.table.Columns.TERM;
import static org.dateline.table.Columns.UNIT;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dateline.store.Manifest;
import org.dateline.store.OutputFolder;
import org.dateline.store.PublishedTable;
import org.dateline.table.CooccurrenceDaily;
import org.dateline.table.TermDaily;

/** What a run says at its end: what was published and where, and a taste of the last day. */
final class ClosingTable {
  private static final int TERMS = 8;
  private static final int PAIRS = 3;

  private final SparkSession spark;
  private final OutputFolder output;
  private final PrintStream out;

  ClosingTable(SparkSession spark, OutputFolder output, PrintStream out) {
    this.spark = spark;
    this.output = output;
    this.out = out;
  }

  void print(Manifest manifest, Outcome outcome, double seconds) {
    out.println();
    out.printf("%-20s %12s %6s %10s%n", "table", "rows", "files", "MB");
    for (PublishedTable table : manifest.tables()) {
      long bytes = table.files().stream().mapToLong(PublishedTable.File::bytes).sum();
      out.printf(
          Locale.ROOT,
          "%-20s %,12d %6d %10.2f%n",
          table.name(),
          table.rows(),
          table.files().size(),
          bytes / 1e6);
    }
    out.println();
    taste(manifest, LocalDate.ofEpochDay(outcome.days().last()));
    outcome.warnings().forEach(warning -> out.println("Note: " + warning));
    out.printf(
        Locale.ROOT,
        "Published number %d in %.0f s: %s/snapshots/%s%n",
        manifest.number(),
        seconds,
        output.root(),
        manifest.snapshot());
  }

  private void taste(Manifest manifest, LocalDate day) {
    lastDay(manifest, TermDaily.CONTRACT.name(), day)
        .map(rows -> rows.where(col(RANK).leq(TERMS)).orderBy(RANK).select(TERM))
        .ifPresent(
            rows ->
                out.printf(
                    "%s, most characteristic: %s%n",
                    day, String.join(", ", strings(rows.collectAsList()))));
    lastDay(manifest, CooccurrenceDaily.CONTRACT.name(), day)
        .map(rows -> rows.where(strongest()).orderBy(RANK).select(NAME_A, NAME_B))
        .ifPresent(
            rows ->
                out.printf(
                    "%s, together in a sentence: %s%n",
                    day, String.join(", ", strings(rows.collectAsList()))));
  }

  private static Column strongest() {
    return col(UNIT).equalTo("sentence").and(col(RANK).leq(PAIRS)).and(col(ORIGINALS).gt(0));
  }

  private static List<String> strings(List<Row> rows) {
    return rows.stream()
        .map(
            row -> row.size() == 1 ? row.getString(0) : row.getString(0) + " + " + row.getString(1))
        .toList();
  }

  private Optional<Dataset<Row>> lastDay(Manifest manifest, String name, LocalDate day) {
    Optional<PublishedTable> table = manifest.table(name).filter(found -> !found.files().isEmpty());
    return table.map(
        found -> {
          List<PublishedTable.File> files = found.files();
          String newest = output.root() + "/" + files.get(files.size() - 1).path();
          return spark.read().parquet(newest).where(col(DATE).equalTo(lit(day)));
        });
  }
}
