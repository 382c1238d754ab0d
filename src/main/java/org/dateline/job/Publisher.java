package org.dateline.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.store.PublishedTable;
import org.dateline.store.StagedSnapshot;
import org.dateline.table.Contract;
import org.dateline.table.Slabs;

/** Writes the tables that a spec asks for into one staged snapshot, and passes over the others. */
final class Publisher {
  private final StagedSnapshot snapshot;
  private final Slabs slabs;
  private final Needs needs;
  private final JobReport report;
  private final List<PublishedTable> published = new ArrayList<>();

  Publisher(StagedSnapshot snapshot, Slabs slabs, Needs needs, JobReport report) {
    this.snapshot = snapshot;
    this.slabs = slabs;
    this.needs = needs;
    this.report = report;
  }

  Slabs slabs() {
    return slabs;
  }

  JobReport report() {
    return report;
  }

  /** What was written so far. */
  List<PublishedTable> published() {
    return List.copyOf(published);
  }

  /**
   * Writes rows that lie in slabs in the table's order.
   *
   * @return the rows of the table: as written, or still to be made if it is not asked for
   */
  Dataset<Row> sorted(Contract contract, Dataset<Row> rows) {
    return write(contract, () -> snapshot.writeSorted(contract, rows, slabs))
        .map(table -> snapshot.read(rows.sparkSession(), table))
        .orElse(rows);
  }

  /** Writes rows of plain values that lie in slabs in the table's order. */
  void plain(Contract contract, Supplier<JavaRDD<Object[]>> rows) {
    write(contract, () -> snapshot.writeSorted(contract, rows.get(), slabs));
  }

  /** Writes rows in any order. */
  void unsorted(Contract contract, Supplier<Dataset<Row>> rows) {
    write(contract, () -> snapshot.write(contract, rows.get(), slabs));
  }

  private Optional<PublishedTable> write(Contract contract, Supplier<PublishedTable> write) {
    if (!needs.table(contract)) {
      return Optional.empty();
    }
    PublishedTable table =
        report.step(contract.name(), write, written -> "%,d rows".formatted(written.rows()));
    published.add(table);
    return Optional.of(table);
  }
}
