package org.dateline.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.table.Inclusion;
import org.dateline.table.References;

/**
 * Checks the references of a slab to the same days of other tables while its rows are written. The
 * table that is written first leaves {@linkplain KeySet what it names} beside the slab's rows; the
 * other, in a later task, is compared with that. Where the other table does not have the slab in
 * this snapshot, nothing is compared.
 */
final class RowKeys {
  /** In the folder of a snapshot that is not published yet. */
  static final String FOLDER = "_keys";

  private final List<WatchedKeys> watched;

  private RowKeys(List<WatchedKeys> watched) {
    this.watched = watched;
  }

  static RowKeys of(WritePlan plan, int partition) throws IOException {
    Map<Inclusion.Keys, WatchedKeys> watched = new LinkedHashMap<>();
    for (Inclusion inclusion : References.INCLUSIONS) {
      for (Inclusion.Keys keys : List.of(inclusion.from(), inclusion.in())) {
        if (keys.table().name().equals(plan.contract().name())) {
          if (!watched.containsKey(keys)) {
            watched.put(keys, new WatchedKeys(plan, partition, keys));
          }
          watched.get(keys).watch(inclusion);
        }
      }
    }
    return new RowKeys(new ArrayList<>(watched.values()));
  }

  /**
   * Takes a row.
   *
   * @throws BadRow if it refers to what the other table does not have
   */
  void add(Object[] values, int day) {
    for (WatchedKeys keys : watched) {
      keys.add(values, day);
    }
  }

  /**
   * Takes the end of the slab.
   *
   * @throws BadRow if the other table refers to what this one does not have
   */
  void finish() throws IOException {
    for (WatchedKeys keys : watched) {
      keys.finish();
    }
  }
}
