package org.dateline.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What differs between two publications, by their manifests alone.
 *
 * @param changes in the order of tables and days
 * @param same how many tables hold the same rows in both
 */
public record ManifestDiff(List<Change> changes, int same) {

  /** Whether a table is in both publications, or only in the later or the earlier one. */
  public enum Kind {
    CHANGED,
    ADDED,
    REMOVED
  }

  /**
   * A change of a day of a table, or of the whole table where it was added, removed or has no days.
   *
   * @param day nothing if it is the whole table
   */
  public record Change(
      String table, Kind kind, Optional<LocalDate> day, long rowsBefore, long rowsAfter) {}

  /** What is to be changed in the first publication to make the second one of it. */
  public static ManifestDiff of(Manifest before, Manifest after) {
    List<Change> changes = new ArrayList<>();
    int same = 0;
    for (PublishedTable table : after.tables()) {
      Optional<PublishedTable> old = before.table(table.name());
      if (old.isEmpty()) {
        changes.add(whole(table.name(), Kind.ADDED, 0, table.rows()));
      } else if (old.get().contentHash().equals(table.contentHash())) {
        same++;
      } else {
        changes.addAll(changed(old.get(), table));
      }
    }
    for (PublishedTable table : before.tables()) {
      if (after.table(table.name()).isEmpty()) {
        changes.add(whole(table.name(), Kind.REMOVED, table.rows(), 0));
      }
    }
    return new ManifestDiff(List.copyOf(changes), same);
  }

  /** What differs in one table. */
  public ManifestDiff only(String table) {
    List<Change> kept = changes.stream().filter(change -> change.table().equals(table)).toList();
    return new ManifestDiff(kept, kept.isEmpty() ? 1 : 0);
  }

  /** The days of which a table changed. */
  Stream<LocalDate> days() {
    return changes.stream().flatMap(change -> change.day().stream()).distinct();
  }

  private static List<Change> changed(PublishedTable before, PublishedTable after) {
    if (undated(before) || undated(after)) {
      return List.of(whole(after.name(), Kind.CHANGED, before.rows(), after.rows()));
    }
    Map<LocalDate, PublishedTable.Day> old = new HashMap<>();
    before.days().forEach(day -> old.put(day.date(), day));
    Map<LocalDate, Change> changes = new TreeMap<>();
    for (PublishedTable.Day day : after.days()) {
      PublishedTable.Day earlier = old.remove(day.date());
      long rowsBefore = earlier == null ? 0 : earlier.rows();
      if (earlier == null || rowsBefore != day.rows() || !earlier.hash().equals(day.hash())) {
        changes.put(day.date(), changed(after.name(), day.date(), rowsBefore, day.rows()));
      }
    }
    old.forEach((date, day) -> changes.put(date, changed(after.name(), date, day.rows(), 0)));
    return List.copyOf(changes.values());
  }

  private static Change changed(String table, LocalDate day, long rowsBefore, long rowsAfter) {
    return new Change(table, Kind.CHANGED, Optional.of(day), rowsBefore, rowsAfter);
  }

  private static Change whole(String table, Kind kind, long rowsBefore, long rowsAfter) {
    return new Change(table, kind, Optional.empty(), rowsBefore, rowsAfter);
  }

  private static boolean undated(PublishedTable table) {
    return table.days().isEmpty() && table.rows() > 0;
  }
}
