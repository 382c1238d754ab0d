package org.dateline.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.hadoop.ParquetWriter;

/** The files of one task, begun and ended as the days of its rows and their size ask for. */
final class SlabFiles {
  /** The estimate of a file's size walks all columns: asked for at every so many rows. */
  private static final int LOOK_EVERY = 1024;

  private final WritePlan plan;
  private final RowLayout layout;
  private final int partition;
  private final long attempt;
  private final RowSums sums;
  private final List<WrittenFile> done = new ArrayList<>();
  private final List<String> paths = new ArrayList<>();

  private HashingOutputFile file;
  private ParquetWriter<Object[]> writer;
  private List<WrittenFile.Day> days;
  private WrittenFile.Day day;
  private long rows;

  SlabFiles(WritePlan plan, RowLayout layout, int partition, long attempt) {
    this.plan = plan;
    this.layout = layout;
    this.partition = partition;
    this.attempt = attempt;
    this.sums = new RowSums(plan.contract());
  }

  void add(Object[] values, int epochDay, long[] hash) throws IOException {
    if (writer != null && ends(epochDay)) {
      end();
    }
    if (writer == null) {
      begin(epochDay);
    } else if (day.epochDay() != epochDay) {
      days.add(day.end(sums.take()));
      day = WrittenFile.Day.begin(epochDay);
    }
    writer.write(values);
    sums.add(values);
    day = day.plus(hash);
    rows++;
  }

  /** Ends the last file; all that were written. */
  List<WrittenFile> finish() throws IOException {
    if (writer != null) {
      end();
    }
    return List.copyOf(done);
  }

  /** Deletes what was written; what else goes wrong then is told with the failure. */
  void abandon(Throwable failure) {
    try {
      if (writer != null) {
        writer.close();
      }
    } catch (IOException | RuntimeException e) {
      failure.addSuppressed(e);
    }
    for (String path : paths) {
      try {
        plan.storage().delete(path);
      } catch (IOException e) {
        failure.addSuppressed(e);
      }
    }
  }

  private boolean ends(int epochDay) {
    boolean sameDay = day.epochDay() == epochDay;
    if (!sameDay && !plan.together(day.epochDay(), epochDay)) {
      return true;
    }
    if (sameDay && rows % LOOK_EVERY != 0) {
      return false;
    }
    long limit = plan.settings().fileBytes();
    boolean dated = plan.contract().dated();
    return writer.getDataSize() >= (sameDay && dated ? 2 * limit : limit);
  }

  private void begin(int epochDay) throws IOException {
    String path = plan.path(epochDay, partition, attempt, paths.size());
    paths.add(path);
    file = new HashingOutputFile(plan.storage().output(path));
    writer = RowFile.open(file, plan, layout);
    days = new ArrayList<>();
    day = WrittenFile.Day.begin(epochDay);
    rows = 0;
  }

  private void end() throws IOException {
    ParquetWriter<Object[]> ending = writer;
    writer = null;
    ending.close();
    String path = paths.get(paths.size() - 1);
    plan.storage().flush(path);
    days.add(day.end(sums.take()));
    done.add(new WrittenFile(path, file.bytes(), file.sha256(), List.copyOf(days)));
  }
}
