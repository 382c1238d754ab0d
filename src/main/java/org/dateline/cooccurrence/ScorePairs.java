package org.dateline.cooccurrence;

import static org.apache.spark.sql.functions.col;
import static org.dateline.table.Scratch.DAY;

import it.unimi.dsi.fastutil.HashCommon;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.stats.BenjaminiHochberg;
import org.dateline.stats.FamilyCounts;
import org.dateline.table.DayPairs;
import org.dateline.table.Slabs;

/**
 * Scores and ranks the published pairs of each day (formulas.md, section 5). Mentions meet the
 * trends of their day's pairs inside a task. Holds the published pairs of one day.
 */
record ScorePairs(PairSettings settings, Slabs slabs) implements Serializable {
  /** Strongest first; rows come in the order of their entities, which decides ties. */
  private static final Comparator<PairRow> ORDER =
      Comparator.<PairRow, Boolean>comparing(pair -> pair.originals() == 0)
          .thenComparing(PairRow::llr, Comparator.reverseOrder())
          .thenComparing(PairRow::stories, Comparator.reverseOrder())
          .thenComparing(PairRow::originals, Comparator.reverseOrder())
          .thenComparing(PairRow::units, Comparator.reverseOrder());

  /**
   * Rows in the order of the table, in slabs, with days since 1970-01-01 for dates.
   *
   * @param mentions in slabs, days, articles and places ascending
   * @param trends one row per day, unit and published pair
   */
  Dataset<Row> apply(Dataset<Row> mentions, Dataset<Row> trends) {
    Dataset<Row> counted = DayMentions.counted(mentions);
    Dataset<Row> byDay =
        trends.repartitionById(slabs.count(), slabs.of(col(DAY))).sortWithinPartitions(col(DAY));
    JavaRDD<Row> scored =
        slabs.partitions(counted).zipPartitions(slabs.partitions(byDay), this::score);
    return mentions.sparkSession().createDataFrame(scored, PairRow.FIELDS);
  }

  private Iterator<Row> score(Iterator<Row> mentions, Iterator<Row> trends) {
    DayPairs byDay = new DayPairs(trends, PairHistories.DAY_AT);
    return DayMentions.each(mentions, settings, day -> score(day, byDay.on(day.day())));
  }

  private Iterator<Row> score(DayMentions day, List<Row> trends) {
    Long2ObjectOpenHashMap<Row> byPair = new Long2ObjectOpenHashMap<>(trends.size());
    for (Row trend : trends) {
      byPair.put(
          key(
              trend.getInt(PairHistories.UNIT_AT),
              trend.getLong(PairHistories.A_AT),
              trend.getLong(PairHistories.B_AT)),
          trend);
    }
    List<Row> rows = new ArrayList<>();
    for (Unit unit : Unit.values()) {
      for (UnitPairs pairs : day.units()) {
        if (pairs.unit() == unit) {
          List<PairRow> published = published(day, pairs, byPair);
          judge(published);
          published.forEach(pair -> rows.add(pair.row()));
        }
      }
    }
    return rows.iterator();
  }

  /** The published pairs of a unit by entities. */
  private List<PairRow> published(
      DayMentions day, UnitPairs pairs, Long2ObjectOpenHashMap<Row> trends) {
    FamilyCounts counts = pairs.counts();
    int least = settings.minOriginals().get(pairs.unit());
    List<Integer> slots = new ArrayList<>();
    for (int slot = 0; slot < counts.size(); slot++) {
      if (counts.originals(slot) >= least) {
        slots.add(slot);
      }
    }
    slots.sort(Comparator.comparingLong(counts::key));
    List<PairRow> published = new ArrayList<>(slots.size());
    for (int slot : slots) {
      long a = day.entities().hash(pairs.entityA(slot));
      long b = day.entities().hash(pairs.entityB(slot));
      Row trend = trends.get(key(pairs.unit().code(), a, b));
      published.add(new PairRow(day, pairs, slot, trend));
    }
    return published;
  }

  private void judge(List<PairRow> published) {
    List<PairRow> family =
        published.stream().filter(pair -> pair.stories() >= settings.minSupport()).toList();
    double[] q = BenjaminiHochberg.adjust(family.stream().mapToDouble(PairRow::p).toArray());
    for (int i = 0; i < q.length; i++) {
      family.get(i).q(q[i]);
    }
    List<PairRow> ranked = new ArrayList<>(published);
    ranked.sort(ORDER);
    for (int i = 0; i < ranked.size(); i++) {
      ranked.get(i).rank(i + 1);
    }
  }

  private static long key(int unit, long a, long b) {
    return HashCommon.mix(HashCommon.mix(a) * 31 + b) + unit;
  }
}
