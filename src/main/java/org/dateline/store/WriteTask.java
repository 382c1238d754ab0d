package org.dateline.store;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;

/**
 * Writes the sorted rows of a partition, checking and hashing each on the way. A row is its plain
 * values, as {@link StagedSnapshot} takes them.
 */
final class WriteTask implements FlatMapFunction<Iterator<Object[]>, WrittenFile> {
  private static final long serialVersionUID = 1L;

  private final WritePlan plan;

  WriteTask(WritePlan plan) {
    this.plan = plan;
  }

  @Override
  public Iterator<WrittenFile> call(Iterator<Object[]> rows) {
    return write(rows, TaskContext.getPartitionId(), TaskContext.get().taskAttemptId()).iterator();
  }

  /** Writes the rows of a slab. */
  List<WrittenFile> write(Iterator<Object[]> rows, int partition, long attempt) {
    RowLayout layout = new RowLayout(plan.contract());
    SlabFiles files = new SlabFiles(plan, layout, partition, attempt);
    try {
      write(rows, layout, partition, files);
      return files.finish();
    } catch (IOException e) {
      files.abandon(e);
      throw StorageFaults.of(
          "write table " + plan.contract().name(), plan.storage().locate(plan.folder()), e);
    } catch (RuntimeException | Error e) {
      files.abandon(e);
      throw e;
    }
  }

  private void write(Iterator<Object[]> rows, RowLayout layout, int partition, SlabFiles files)
      throws IOException {
    RowBytes bytes = new RowBytes();
    RowKeys keys = RowKeys.of(plan, partition);
    Object[] before = null;
    int checkedDay = 0;
    while (rows.hasNext()) {
      Object[] values = rows.next();
      layout.check(values);
      int day = layout.day(values);
      if (before != null) {
        layout.checkOrder(before, values);
      }
      if (before == null || day != checkedDay) {
        checkPartition(day, partition);
        checkedDay = day;
      }
      keys.add(values, day);
      files.add(values, day, layout.hash(values, bytes));
      before = values;
    }
    keys.finish();
  }

  private void checkPartition(int day, int partition) {
    if (plan.partition(day) != partition) {
      throw new BadRow(
          BadRow.Rule.FORM,
          "Cannot write table %s: rows of slab %d are in partition %d; partition them by slab"
              .formatted(plan.contract().name(), plan.partition(day), partition));
    }
  }
}
