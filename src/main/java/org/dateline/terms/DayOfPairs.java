package org.dateline.terms;

import it.unimi.dsi.fastutil.HashCommon;
import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.dateline.stats.FamilyCounts;
import org.dateline.text.Hash64;

/** The pairs of neighbouring words of one day. */
final class DayOfPairs implements CountWords.DayCounts {
  private final FamilyCounts counts = new FamilyCounts();
  private final LongArrayList firsts = new LongArrayList();
  private final LongArrayList seconds = new LongArrayList();

  @Override
  public void add(ArticleWords words, boolean original, long story) {
    for (Long2IntMap.Entry pair : words.termPairs().long2IntEntrySet()) {
      long first = Hash64.of(words.terms()[(int) (pair.getLongKey() >>> 32)]);
      long second = Hash64.of(words.terms()[(int) pair.getLongKey()]);
      int slot = counts.add(mix(first, second), pair.getIntValue(), original, story);
      if (slot == firsts.size()) {
        firsts.add(first);
        seconds.add(second);
      }
    }
  }

  @Override
  public Iterator<Row> rows(int day) {
    List<Row> rows = new ArrayList<>(counts.size());
    IntStream.range(0, counts.size()).forEach(slot -> rows.add(row(day, slot)));
    counts.clear();
    firsts.clear();
    seconds.clear();
    return rows.iterator();
  }

  /** One number for two hashes, in their order. */
  static long mix(long first, long second) {
    return HashCommon.mix(first) * 31 + second;
  }

  private Row row(int day, int slot) {
    return RowFactory.create(
        day,
        firsts.getLong(slot),
        seconds.getLong(slot),
        null,
        counts.occurrences(slot),
        counts.articles(slot),
        counts.originals(slot),
        counts.stories(slot),
        counts.ownOccurrences(slot));
  }
}
