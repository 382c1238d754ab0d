package org.dateline.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.dateline.table.Columns.DATE;

import java.time.LocalDate;
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
import org.dateline.table.DayFilter;
import org.dateline.table.Match;
import org.dateline.table.Slabs;

/** Writes the tables that a spec asks for into one staged snapshot, and passes over the others. */
final class Publisher {
  private final StagedSnapshot snapshot;
  private final Slabs slabs;
  private final Needs needs;
  private final JobReport report;
  private final Optional<LocalDate> from;
  private final List<PublishedTable> published = new ArrayList<>();

  /**
   * Writes into a snapshot.
   *
   * @param from the first day that is written; without it all are
   */
  Publisher(
      StagedSnapshot snapshot,
      Slabs slabs,
      Needs needs,
      JobReport report,
      Optional<LocalDate> from) {
    this.snapshot = snapshot;
    this.slabs = slabs;
    this.needs = needs;
    this.report = report;
    this.from = from;
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
   * @return the rows of the table from the first day that is written on: as written, or still to be
   *     made if it is not asked for
   */
  Dataset<Row> sorted(Contract contract, Dataset<Row> rows) {
    return write(contract, () -> snapshot.writeSorted(contract, written(contract, rows), slabs))
        .map(table -> written(contract, snapshot.read(rows.sparkSession(), table)))
        .orElse(rows);
  }

  /** Writes rows of plain values of days that are written, in slabs and in the table's order. */
  void plain(Contract contract, Supplier<JavaRDD<Object[]>> rows) {
    write(contract, () -> snapshot.writeSorted(contract, rows.get(), slabs));
  }

  /** The days whose rows are written. */
  DayFilter written() {
    return DayFilter.from(from.map(day -> (int) day.toEpochDay()).orElse(Integer.MIN_VALUE));
  }

  private Dataset<Row> written(Contract contract, Dataset<Row> rows) {
    return contract.dated()
        ? from.map(first -> rows.where(col(DATE).geq(lit(first)))).orElse(rows)
        : rows;
  }

  /** Writes rows in any order. */
  void unsorted(Contract contract, Supplier<Dataset<Row>> rows) {
    write(contract, () -> snapshot.write(contract, written(contract, rows.get()), slabs));
  }

  /** Writes a table without dates as the parent has it, but for some rows, in any order. */
  void changed(Contract contract, Match kept, Supplier<Dataset<Row>> changed) {
    write(contract, () -> snapshot.writeChanged(contract, kept, changed.get(), slabs));
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
