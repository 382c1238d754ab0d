package org.dateline.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;
import static org.dateline.table.Columns.SOURCE;
import static org.dateline.table.Scratch.DAY;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.job.Gates.Finding;
import org.dateline.spec.JobSpec;
import org.dateline.stats.DayTotals;
import org.dateline.store.Manifest;
import org.dateline.store.PublishedTable;
import org.dateline.table.Articles;
import org.dateline.table.EntityDaily;
import org.dateline.table.References;

/**
 * Notes new days that are unlike the eight weeks before, from counts by day; only sources need to
 * be looked up in the articles of these weeks.
 *
 * @param articles by day
 * @param newDays at least one, ascending
 */
record SoftGates(
    JobSpec.Limits limits,
    Gates gates,
    NavigableMap<LocalDate, Long> articles,
    NavigableSet<LocalDate> newDays) {

  /** Weeks that a day is compared with. */
  private static final int WEEKS = 8;

  /** Fewer weeks are no habit. */
  private static final int LEAST_WEEKS = 4;

  /** More new days are a back-fill, of which only the last are looked at. */
  private static final int MOST_DAYS = 31;

  /**
   * The gates of a run.
   *
   * @param before the publication before; without one only the last day is new, the others are its
   *     history
   */
  static SoftGates of(
      JobSpec.Limits limits,
      Gates gates,
      SortedMap<LocalDate, Long> articles,
      Optional<Manifest> before) {
    TreeSet<LocalDate> days = new TreeSet<>(articles.keySet());
    Optional<PublishedTable> known =
        before.flatMap(manifest -> manifest.table(Articles.CONTRACT.name()));
    if (known.isPresent()) {
      known.get().days().forEach(day -> days.remove(day.date()));
    } else {
      days.retainAll(List.of(days.last()));
    }
    while (days.size() > MOST_DAYS) {
      days.pollFirst();
    }
    return new SoftGates(limits, gates, new TreeMap<>(articles), days);
  }

  /**
   * Judges the new days, if there are some.
   *
   * @param readings with {@code _day} and source
   * @param originals by day
   * @param tables as written
   */
  void check(Dataset<Row> readings, DayTotals originals, List<PublishedTable> tables) {
    if (newDays.isEmpty()) {
      return;
    }
    newDays.forEach(this::volume);
    sources(readings);
    copies(originals);
    tables.stream()
        .filter(table -> table.name().equals(EntityDaily.CONTRACT.name()))
        .forEach(this::entities);
  }

  private void volume(LocalDate day) {
    List<Long> counts = new ArrayList<>();
    for (int week = 1; week <= WEEKS; week++) {
      LocalDate earlier = day.minusWeeks(week);
      if (!earlier.isBefore(articles.firstKey())) {
        counts.add(articles.getOrDefault(earlier, 0L));
      }
    }
    if (counts.size() < LEAST_WEEKS) {
      gates.passOver(GateCode.VOLUME, day + " has less than four weeks before it");
      return;
    }
    double usual = median(counts);
    long found = articles.get(day);
    Finding finding =
        Finding.of(
            GateCode.VOLUME,
            found / Math.max(1, usual),
            limits.maxVolume(),
            "%s has %,d articles, a %s of the %d weeks before had %.1f",
            day,
            found,
            day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
            counts.size(),
            usual);
    boolean far = found > limits.maxVolume() * usual || found * limits.maxVolume() < usual;
    judge(finding, far && Math.abs(found - usual) > limits.minVolume());
  }

  private void sources(Dataset<Row> readings) {
    int from = (int) newDays.first().toEpochDay();
    Object[] days = newDays.stream().map(day -> (int) day.toEpochDay()).toArray();
    Row found =
        readings
            .where(
                col(DAY)
                    .between(from - 7 * WEEKS, (int) newDays.last().toEpochDay())
                    .and(col(SOURCE).isNotNull()))
            .groupBy(SOURCE)
            .agg(max(col(DAY).isin(days)).as("_now"), max(not(col(DAY).isin(days))).as("_before"))
            .agg(
                count(when(col("_now"), 1)),
                count(when(col("_now").and(not(col("_before"))), 1)),
                count(when(col("_before"), 1)),
                count(lit(1)))
            .first();
    long now = found.getLong(0);
    long fresh = found.getLong(1);
    if (now == 0 || found.getLong(2) == 0) {
      gates.passOver(GateCode.NEW_SOURCES, "new days, or the weeks before, name no source");
      return;
    }
    double share = (double) fresh / now;
    judge(
        Finding.of(
            GateCode.NEW_SOURCES,
            share,
            limits.maxNewSources(),
            "%,d of the %,d sources of new days are not in the %d weeks before",
            fresh,
            now,
            WEEKS),
        share > limits.maxNewSources());
  }

  private void copies(DayTotals originals) {
    double now = 1 - perArticle(newDays, day -> at(originals, day));
    double before = 1 - perArticle(weeksBefore(), day -> at(originals, day));
    compare(
        GateCode.COPIES,
        new double[] {now, before, Math.abs(now - before), limits.maxCopiesChange()},
        "%.2f of the articles of new days are copies, %.2f in the %d weeks before");
  }

  private void entities(PublishedTable table) {
    Map<LocalDate, Long> named = new TreeMap<>();
    for (PublishedTable.Day day : table.days()) {
      named.put(day.date(), day.sums().getOrDefault(References.ENTITIES_OF_ARTICLES.name(), 0L));
    }
    double now = perArticle(newDays, day -> named.getOrDefault(day, 0L));
    double before = perArticle(weeksBefore(), day -> named.getOrDefault(day, 0L));
    compare(
        GateCode.ENTITIES,
        new double[] {
          now, before, before == 0 ? 0 : Math.abs(now / before - 1), limits.maxEntitiesChange()
        },
        "articles of new days name %.1f entities, %.1f in the %d weeks before");
  }

  /** Judges now, before, their difference and its limit, where both have articles enough. */
  private void compare(GateCode code, double[] measured, String text) {
    long least = Math.min(total(newDays), total(weeksBefore()));
    if (least <= limits.minVolume()) {
      gates.passOver(code, "new days, or the weeks before, have too few articles");
      return;
    }
    judge(
        Finding.of(code, measured[2], measured[3], text, measured[0], measured[1], WEEKS),
        measured[2] > measured[3]);
  }

  private void judge(Finding finding, boolean unusual) {
    if (unusual) {
      gates.note(finding);
    } else {
      gates.pass(finding);
    }
  }

  private NavigableSet<LocalDate> weeksBefore() {
    TreeSet<LocalDate> days =
        new TreeSet<>(
            articles
                .subMap(newDays.first().minusWeeks(WEEKS), true, newDays.first(), false)
                .keySet());
    days.removeAll(newDays);
    return days;
  }

  private double perArticle(NavigableSet<LocalDate> days, ToLongFunction<LocalDate> counts) {
    long all = total(days);
    return all == 0 ? 0 : (double) days.stream().mapToLong(counts).sum() / all;
  }

  private long total(NavigableSet<LocalDate> days) {
    return days.stream().mapToLong(articles::get).sum();
  }

  private static long at(DayTotals totals, LocalDate day) {
    return totals.at(totals.day((int) day.toEpochDay()));
  }

  private static double median(List<Long> counts) {
    List<Long> sorted = new ArrayList<>(counts);
    Collections.sort(sorted);
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2.0;
  }
}
