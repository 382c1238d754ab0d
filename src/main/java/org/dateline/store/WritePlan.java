package org.dateline.store;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.dateline.table.Contract;
import org.dateline.table.DayBlocks;
import org.dateline.table.Slabs;

/**
 * What every task that writes a table knows.
 *
 * @param folder of the snapshot
 * @param written names of the tables of the snapshot that are written already
 */
record WritePlan(
    Storage storage,
    String folder,
    String runId,
    Contract contract,
    Slabs slabs,
    FileSettings settings,
    Set<String> written)
    implements Serializable {

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM");

  /** A plan for the first table of a snapshot. */
  WritePlan(
      Storage storage,
      String folder,
      String runId,
      Contract contract,
      Slabs slabs,
      FileSettings settings) {
    this(storage, folder, runId, contract, slabs, settings, Set.of());
  }

  /** The partition that rows of a day are written by. */
  int partition(int day) {
    return contract.dated() ? slabs.of(day) : 0;
  }

  /**
   * The path of a file; the attempt keeps files of failed attempts apart from those that count. A
   * private table's ends otherwise, so that readers who take every `.parquet` that a manifest
   * names, or that lies below a folder, are not shown it.
   */
  String path(int day, int partition, long attempt, int sequence) {
    String month = contract.dated() ? "month=" + MONTH.format(LocalDate.ofEpochDay(day)) + "/" : "";
    String ending = contract.name().startsWith(DayBlocks.PRIVATE + "/") ? ".private" : "";
    return "%s/%s/%spart-%05d-%s-%d-%d.zstd.parquet%s"
        .formatted(folder, contract.name(), month, partition, runId, attempt, sequence, ending);
  }

  /** Whether rows of both days may lie in one file, whatever its size. */
  boolean together(int day, int other) {
    if (day == other || !contract.dated()) {
      return true;
    }
    LocalDate a = LocalDate.ofEpochDay(day);
    LocalDate b = LocalDate.ofEpochDay(other);
    return a.getYear() == b.getYear() && a.getMonthValue() == b.getMonthValue();
  }
}
