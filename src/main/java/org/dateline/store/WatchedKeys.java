package org.dateline.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.table.Inclusion;

/** What some columns of a slab name, with what other tables of that slab named before. */
final class WatchedKeys {
  private final WritePlan plan;
  private final int partition;
  private final Inclusion.Keys keys;
  private final int[] places;
  private final Object[] before;
  private final KeySet found = new KeySet();
  private final Map<Inclusion, KeySet> targets = new LinkedHashMap<>();
  private final Map<Inclusion, KeySet> sources = new LinkedHashMap<>();
  private boolean awaited;
  private int dayBefore;

  WatchedKeys(WritePlan plan, int partition, Inclusion.Keys keys) {
    List<String> columns = List.of(plan.contract().columnNames());
    this.plan = plan;
    this.partition = partition;
    this.keys = keys;
    this.places = keys.columns().stream().mapToInt(columns::indexOf).toArray();
    this.before = new Object[places.length];
  }

  /** Has a reference from or to these keys checked, now or when the other table is written. */
  void watch(Inclusion inclusion) throws IOException {
    boolean refers = inclusion.from().equals(keys);
    Optional<KeySet> other = left(refers ? inclusion.in() : inclusion.from());
    other.ifPresentOrElse(
        set -> (refers ? targets : sources).put(inclusion, set), () -> awaited = true);
  }

  void add(Object[] values, int day) {
    for (int i = 0; i < places.length; i++) {
      byte[] value = (byte[]) values[places[i]];
      if (day != dayBefore || !Arrays.equals(value, (byte[]) before[i])) {
        before[i] = value;
        add(value, day);
      }
    }
    dayBefore = day;
  }

  void finish() throws IOException {
    for (Map.Entry<Inclusion, KeySet> source : sources.entrySet()) {
      long lacking = found.lacks(source.getValue());
      if (lacking > 0) {
        throw new BadRow(
            BadRow.Rule.REFERENCES,
            "Cannot write table %s: it lacks %,d of the %,d things of a day that %s names"
                .formatted(
                    plan.contract().name(),
                    lacking,
                    source.getValue().size(),
                    source.getKey().from().name()));
      }
    }
    if (awaited) {
      plan.storage().makeFolder(folder());
      plan.storage().replace(path(keys), found.bytes());
    }
  }

  private void add(byte[] value, int day) {
    long hash = KeySet.hash(value, day);
    for (Map.Entry<Inclusion, KeySet> target : targets.entrySet()) {
      if (!target.getValue().contains(hash)) {
        throw new BadRow(
            BadRow.Rule.REFERENCES,
            "Cannot write table %s: it names %s on %s, which %s does not have on that day"
                .formatted(
                    plan.contract().name(),
                    new String(value, StandardCharsets.UTF_8),
                    LocalDate.ofEpochDay(day),
                    target.getKey().in().name()));
      }
    }
    if (awaited || !sources.isEmpty()) {
      found.add(hash);
    }
  }

  private Optional<KeySet> left(Inclusion.Keys others) throws IOException {
    return plan.written().contains(others.table().name())
        ? plan.storage().read(path(others)).map(KeySet::read)
        : Optional.empty();
  }

  private String path(Inclusion.Keys of) {
    return "%s/%s-%05d".formatted(folder(), of.name(), partition);
  }

  private String folder() {
    return plan.folder() + "/" + RowKeys.FOLDER;
  }
}
