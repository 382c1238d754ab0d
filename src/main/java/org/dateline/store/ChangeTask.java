package org.dateline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.dateline.table.Match;

/**
 * Writes a table without dates as another is, but for some rows, which come sorted and take the
 * place of those with their key. What does not change is read and written row by row, without
 * another sort.
 */
final class ChangeTask implements FlatMapFunction<Iterator<Object[]>, WrittenFile> {
  private static final long serialVersionUID = 1L;

  private final WritePlan plan;
  private final List<String> before;
  private final Match kept;

  /**
   * A task.
   *
   * @param kept which rows of the table before stay at all
   */
  ChangeTask(WritePlan plan, PublishedTable before, Match kept) {
    this.plan = plan;
    this.before = before.files().stream().map(PublishedTable.File::path).toList();
    this.kept = kept;
  }

  @Override
  public Iterator<WrittenFile> call(Iterator<Object[]> changed) {
    RowLayout layout = new RowLayout(plan.contract());
    try (MergedRows rows = MergedRows.of(layout, before, this::open)) {
      return new WriteTask(plan).call(new Changed(layout, rows, changed));
    } catch (IOException | UncheckedIOException e) {
      throw StorageFaults.of(
          "read table " + plan.contract().name(), plan.storage().locate(plan.folder()), e);
    }
  }

  private RowCursor open(String path) throws IOException {
    return RowScan.whole(plan.storage().input(path), kept).open();
  }

  /** Both sequences as one. */
  private static final class Changed implements Iterator<Object[]> {
    private final RowLayout layout;
    private final MergedRows before;
    private final Iterator<Object[]> changed;
    private Optional<Object[]> old;
    private Optional<Object[]> anew;

    Changed(RowLayout layout, MergedRows before, Iterator<Object[]> changed) {
      this.layout = layout;
      this.before = before;
      this.changed = changed;
      this.old = nextOld();
      this.anew = nextAnew();
    }

    @Override
    public boolean hasNext() {
      return old.isPresent() || anew.isPresent();
    }

    @Override
    public Object[] next() {
      int compared = compare();
      Object[] row = (compared < 0 ? old : anew).orElseThrow(NoSuchElementException::new);
      old = compared <= 0 ? nextOld() : old;
      anew = compared >= 0 ? nextAnew() : anew;
      return row;
    }

    private int compare() {
      if (old.isEmpty() || anew.isEmpty()) {
        return old.isPresent() ? -1 : 1;
      }
      return layout.compare(old.get(), anew.get());
    }

    private Optional<Object[]> nextOld() {
      try {
        return before.next();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private Optional<Object[]> nextAnew() {
      return changed.hasNext() ? Optional.of(changed.next()) : Optional.empty();
    }
  }
}
