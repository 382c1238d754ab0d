package org.dateline.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
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

  /** Every row with all columns. */
  static RowScan whole(InputFile file) {
    return new RowScan(file, Set.of(), FilterCompat.NOOP);
  }

  void forEach(Consumer<Cells> each) throws IOException {
    forEachGroup(row -> each.accept(new GroupCells(row)));
  }

  /** Hands over the rows as Parquet has them. */
  void forEachGroup(Consumer<Group> each) throws IOException {
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .withRecordFilter(filter)
            .build();
    try (ParquetFileReader reader = ParquetFileReader.open(file, options)) {
      MessageType found = reader.getFileMetaData().getSchema();
      MessageType wanted = wanted(found);
      reader.setRequestedSchema(wanted);
      MessageColumnIO io = new ColumnIOFactory().getColumnIO(wanted, found);
      for (PageReadStore rows = reader.readNextFilteredRowGroup();
          rows != null;
          rows = reader.readNextFilteredRowGroup()) {
        read(
            io.getRecordReader(rows, new GroupRecordConverter(wanted), filter),
            rows.getRowCount(),
            each);
      }
    }
  }

  private static void read(RecordReader<Group> rows, long count, Consumer<Group> each) {
    for (long i = 0; i < count; i++) {
      Group row = rows.read();
      // null where it does not match
      if (row != null) {
        each.accept(row);
      }
    }
  }

  /** No column wanted is all of them. */
  private MessageType wanted(MessageType found) throws IOException {
    if (columns.isEmpty()) {
      return found;
    }
    List<Type> types = new ArrayList<>();
    for (String column : columns) {
      if (!found.containsField(column)) {
        throw new IOException("no column " + column + ": another version of Dateline wrote it");
      }
      types.add(found.getType(column));
    }
    return new MessageType(found.getName(), types);
  }
}
