package org.dateline.cooccurrence;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.dateline.stats.BenjaminiHochberg;
import org.dateline.table.Exchange;
import org.dateline.table.Exchange.Answered;
import org.dateline.table.TrendAnswer;

/**
 * Scores and ranks the published pairs of each day (formulas.md, section 5). Mentions meet the
 * trends of their day's pairs inside a task. Holds the published pairs of one day.
 */
record ScorePairs(PairSettings settings, Exchange exchange) implements Serializable {
  /** Strongest first; rows come in the order of their entities, which decides ties. */
  private static final Comparator<PairRow> ORDER =
      Comparator.<PairRow, Boolean>comparing(pair -> pair.originals() == 0)
          .thenComparing(PairRow::llr, Comparator.reverseOrder())
          .thenComparing(PairRow::stories, Comparator.reverseOrder())
          .thenComparing(PairRow::originals, Comparator.reverseOrder())
          .thenComparing(PairRow::units, Comparator.reverseOrder());

  /** Rows in the order of the table, in slabs, with days since 1970-01-01 for dates. */
  JavaRDD<Row> apply(JavaRDD<DayMentions> days, JavaPairRDD<Long, byte[]> histories) {
    return exchange.meet(days, histories).flatMap(this::score);
  }

  private Iterator<Row> score(Answered<DayMentions> answered) {
    DayMentions day = answered.day();
    Map<Unit, List<PairRow>> published = new EnumMap<>(Unit.class);
    for (UnitPairs pairs : day.units()) {
      List<PairRow> rows = published(answered, pairs);
      judge(rows);
      published.put(pairs.unit(), rows);
    }
    return published.values().stream().flatMap(List::stream).map(PairRow::row).iterator();
  }

  /** The published pairs of a unit by entities; answers come by slot. */
  private List<PairRow> published(Answered<DayMentions> answered, UnitPairs pairs) {
    DayMentions day = answered.day();
    List<Integer> slots = new ArrayList<>();
    Int2ObjectOpenHashMap<TrendAnswer> trends = new Int2ObjectOpenHashMap<>();
    for (int slot = 0; slot < pairs.counts().size(); slot++) {
      if (PairHistories.isPublished(pairs, slot, settings)) {
        long key = PairHistories.key(day.entities(), pairs, slot);
        TrendAnswer trend = new TrendAnswer();
        trend.read(answered.answers().get(exchange.bucket(key)), day.day());
        slots.add(slot);
        trends.put(slot, trend);
      }
    }
    slots.sort(Comparator.comparingLong(pairs.counts()::key));
    List<PairRow> published = new ArrayList<>(slots.size());
    for (int slot : slots) {
      published.add(new PairRow(day, pairs, slot, trends.get(slot)));
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
}
