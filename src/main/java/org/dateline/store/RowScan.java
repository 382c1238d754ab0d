package org.dateline.store;

import static org.dateline.table.Columns.DATE;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.io.InputFile;
import org.dateline.table.Cells;
import org.dateline.table.Match;

/**
 * The rows of one Parquet file that match. Of the file, only the columns wanted are read, and of
 * these only the pages that may hold a match; one row group at a time is in memory.
 */
final class RowScan {
  private final InputFile file;
  private final Set<String> columns;
  private final FilterCompat.Filter filter;

  private RowScan(InputFile file, Set<String> columns, FilterCompat.Filter filter) {
    this.file = file;
    this.columns = columns;
    this.filter = filter;
  }

  static RowScan of(InputFile file, List<String> columns, Match match) {
    // Parquet takes a column that is matched but not read for one of nulls
    Set<String> read = new LinkedHashSet<>(columns);
    read.addAll(MatchFilter.columns(match));
    return new RowScan(file, read, FilterCompat.get(MatchFilter.of(match)));
  }

  /** Every row, and of it some columns. */
  static RowScan all(InputFile file, List<String> columns) {
    return new RowScan(file, new LinkedHashSet<>(columns), FilterCompat.NOOP);
  }

  /** The rows of a day, with all columns. */
  static RowScan day(InputFile file, LocalDate day) {
    return whole(file, new Match.Days(DATE, day, day));
  }

  /** The rows that match, with all columns. */
  static RowScan whole(InputFile file, Match match) {
    return new RowScan(file, Set.of(), FilterCompat.get(MatchFilter.of(match)));
  }

  /** Every row with all columns. */
  static RowScan whole(InputFile file) {
    return new RowScan(file, Set.of(), FilterCompat.NOOP);
  }

  void forEach(Consumer<Cells> each) throws IOException {
    forEachGroup(row -> each.accept(new GroupCells(row)));
  }

  /** Hands over the rows as Parquet has them. */
  void forEachGroup(Consumer<Group> each) throws IOException {
    try (RowCursor rows = open()) {
      for (Optional<Group> row = rows.next(); row.isPresent(); row = rows.next()) {
        each.accept(row.get());
      }
    }
  }

  /** The rows to be asked for one by one, and closed. */
  RowCursor open() throws IOException {
    return RowCursor.open(file, columns, filter);
  }
}
