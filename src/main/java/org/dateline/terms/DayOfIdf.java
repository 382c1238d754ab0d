package org.dateline.terms;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.dateline.table.DayPairs;

/** The inverse document frequency of each term of one day. */
final class DayOfIdf {
  private static final int NO_DAY = Integer.MIN_VALUE;

  private final DayPairs terms;
  private final Long2IntOpenHashMap places = new Long2IntOpenHashMap();
  private double[] idf = new double[0];
  private int day = NO_DAY;

  /** Takes rows of day, key, second key and idf, days ascending. */
  DayOfIdf(Iterator<Row> terms) {
    this.terms = new DayPairs(terms, 0);
    this.places.defaultReturnValue(-1);
  }

  /** Moves on to a day. */
  void move(int next) {
    if (next == day) {
      return;
    }
    List<Row> rows = terms.on(next);
    places.clear();
    idf = Arrays.copyOf(idf, Math.max(idf.length, rows.size()));
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      places.put(key(row.getLong(1), row.getLong(2)), i);
      idf[i] = row.getDouble(3);
    }
    day = next;
  }

  /** Where a term of the day is; -1 if the pair is no term on this day. */
  int place(long key, long key2) {
    return places.get(key(key, key2));
  }

  double idf(int place) {
    return idf[place];
  }

  private static long key(long key, long key2) {
    return key2 == TermCounts.WORD ? key : DayOfPairs.mix(key, key2);
  }
}
