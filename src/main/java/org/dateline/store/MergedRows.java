package org.dateline.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.parquet.example.data.Group;

/** The rows of files that are each sorted, as one sequence in the order of the table. */
final class MergedRows implements Closeable {
  private final GroupValues values;
  private final List<RowCursor> files = new ArrayList<>();
  private final PriorityQueue<Head> heads;

  private MergedRows(RowLayout layout) {
    this.values = new GroupValues(layout);
    this.heads = new PriorityQueue<>((a, b) -> layout.compare(a.row, b.row));
  }

  /** The next row of a file. */
  private static final class Head {
    private final Object[] row;
    private final RowCursor file;

    Head(Object[] row, RowCursor file) {
      this.row = row;
      this.file = file;
    }
  }

  /** How a file is opened. */
  interface Opening<T> {
    RowCursor open(T file) throws IOException;
  }

  /** Opens and merges files, and closes them when it is closed or fails. */
  static <T> MergedRows of(RowLayout layout, List<T> files, Opening<T> opening) throws IOException {
    MergedRows merged = new MergedRows(layout);
    try {
      for (T file : files) {
        RowCursor opened = opening.open(file);
        merged.files.add(opened);
        merged.advance(opened);
      }
      return merged;
    } catch (IOException | RuntimeException e) {
      merged.close();
      throw e;
    }
  }

  /** The next row, or nothing after the last. */
  Optional<Object[]> next() throws IOException {
    Head first = heads.poll();
    if (first == null) {
      return Optional.empty();
    }
    advance(first.file);
    return Optional.of(first.row);
  }

  @Override
  public void close() throws IOException {
    for (RowCursor file : files) {
      file.close();
    }
  }

  private void advance(RowCursor file) throws IOException {
    Optional<Group> row = file.next();
    if (row.isPresent()) {
      heads.add(new Head(values.values(row.get()), file));
    }
  }
}
