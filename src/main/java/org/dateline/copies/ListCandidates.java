package org.dateline.copies;

import static org.apache.spark.sql.functions.col;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;
import org.dateline.table.RowGroups;

/**
 * Lists the earlier articles that share enough keys with an article. Keys that many earlier
 * articles hold are standing text and do not count, unless an article has little else. Holds the
 * answers of one group of articles.
 *
 * @param crowded counts articles with a candidate by a key that more articles hold than are told
 */
record ListCandidates(CopySettings.Keys settings, LongAccumulator crowded) implements Serializable {
  static final String STANDING = "_standing";

  /** Number of the article, of the earlier one, keys of the article that do not count. */
  static final StructType SCHEMA =
      new StructType()
          .add(Links.NUMBER, DataTypes.LongType, false)
          .add(Links.EARLIER, DataTypes.LongType, false)
          .add(STANDING, DataTypes.BinaryType, false);

  /** Rows of the answers of {@link FindHolders}. */
  Dataset<Row> apply(Dataset<Row> held) {
    return held.repartition(col(FindHolders.GROUP))
        .sortWithinPartitions(FindHolders.GROUP)
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                rows ->
                    RowGroups.flatMap(
                        rows, (a, b) -> a.getLong(0) == b.getLong(0), this::candidates),
            Encoders.row(SCHEMA));
  }

  private Iterator<Row> candidates(List<Row> answers) {
    TreeMap<Long, Article> articles = new TreeMap<>();
    for (Row answer : answers) {
      HeldKeys.visit(
          answer.getAs(1),
          (number, total, key, earlier, told) ->
              articles.computeIfAbsent(number, n -> new Article(total)).add(key, earlier, told));
    }
    List<Row> rows = new ArrayList<>();
    articles.forEach((number, article) -> article.candidates(number, rows));
    return rows.iterator();
  }

  private final class Article {
    private final int total;
    private final LongArrayList standing = new LongArrayList();
    private final List<long[]> fresh = new ArrayList<>();
    private final List<long[]> stale = new ArrayList<>();
    private boolean freshCrowded;
    private boolean staleCrowded;

    Article(int total) {
      this.total = total;
    }

    void add(long key, int earlier, long[] told) {
      if (earlier > settings.standingAfter()) {
        standing.add(key);
        stale.add(told);
        staleCrowded |= earlier > told.length;
      } else {
        fresh.add(told);
        freshCrowded |= earlier > told.length;
      }
    }

    void candidates(long number, List<Row> rows) {
      double wanted = Math.max(settings.minFresh(), settings.freshShare() * total);
      if (total - standing.size() < wanted) {
        standing.clear();
        fresh.addAll(stale);
        freshCrowded |= staleCrowded;
      }
      Long2IntOpenHashMap shared = new Long2IntOpenHashMap();
      fresh.forEach(told -> Arrays.stream(told).forEach(earlier -> shared.addTo(earlier, 1)));
      standing.sort(null);
      int before = rows.size();
      byte[] left = Hashes.encode(standing.toLongArray());
      shared.forEach(
          (earlier, keys) -> {
            if (keys >= settings.shared()) {
              rows.add(RowFactory.create(number, earlier, left));
            }
          });
      if (freshCrowded && rows.size() > before) {
        crowded.add(1);
      }
    }
  }
}
