package org.dateline.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/** The rows of one Parquet file that match, one after another; one row group is in memory. */
final class RowCursor implements Closeable {
  private final ParquetFileReader reader;
  private final FilterCompat.Filter filter;
  private final MessageType wanted;
  private final MessageColumnIO io;
  private RecordReader<Group> rows;
  private long left;

  private RowCursor(ParquetFileReader reader, Set<String> columns, FilterCompat.Filter filter)
      throws IOException {
    this.reader = reader;
    this.filter = filter;
    MessageType found = reader.getFileMetaData().getSchema();
    wanted = wanted(found, columns);
    reader.setRequestedSchema(wanted);
    io = new ColumnIOFactory().getColumnIO(wanted, found);
  }

  /** The rows of a file, with some columns of it; none is all of them. */
  static RowCursor open(InputFile file, Set<String> columns, FilterCompat.Filter filter)
      throws IOException {
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .withRecordFilter(filter)
            .build();
    ParquetFileReader reader = ParquetFileReader.open(file, options);
    try {
      return new RowCursor(reader, columns, filter);
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  /** The columns that are read. */
  MessageType schema() {
    return wanted;
  }

  /** The next row, or nothing after the last. */
  Optional<Group> next() throws IOException {
    while (true) {
      while (left > 0) {
        left--;
        Group row = rows.read();
        // null where it does not match
        if (row != null) {
          return Optional.of(row);
        }
      }
      PageReadStore group = reader.readNextFilteredRowGroup();
      if (group == null) {
        return Optional.empty();
      }
      rows = io.getRecordReader(group, new GroupRecordConverter(wanted), filter);
      left = group.getRowCount();
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private static MessageType wanted(MessageType found, Set<String> columns) throws IOException {
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
