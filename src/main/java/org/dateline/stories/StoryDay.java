package org.dateline.stories;

import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Scratch.ARTICLE_STORY;
import static org.dateline.table.Scratch.DAY;
import static org.dateline.table.Scratch.ORIGINAL;

import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.table.ByteWriter;
import org.dateline.table.Exchange;
import org.dateline.table.Slabs;

/**
 * The originals of a day in the order of their ids, and its keys: terms, and forms of headlines.
 *
 * @param day days since 1970-01-01
 * @param ids in UTF-8
 * @param keys ascending
 * @param originals with each key
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record StoryDay(int day, List<byte[]> ids, List<StorySketch> sketches, long[] keys, int[] originals)
    implements Exchange.Daily {

  /**
   * One object for each day with originals.
   *
   * @param readings of which a day lies whole in one partition, days and articles ascending
   */
  static JavaRDD<StoryDay> read(Dataset<Row> readings, Slabs slabs) {
    return slabs
        .partitions(readings.where(ORIGINAL).select(DAY, ARTICLE_ID, ARTICLE_STORY))
        .mapPartitions(Days::new);
  }

  /** The number of its originals. */
  int size() {
    return ids.size();
  }

  /** Questions about its keys, the answers to come in the order of the keys of each bucket. */
  ByteWriter[] ask(Exchange exchange) {
    ByteWriter[] blocks = exchange.blocks();
    for (int key = 0; key < keys.length; key++) {
      ByteWriter block = blocks[bucket(exchange, keys[key])];
      block.fixed(keys[key]);
      block.number(originals[key]);
    }
    return blocks;
  }

  /** The bucket of a key; keys are never negative, buckets are of 64 bits. */
  static int bucket(Exchange exchange, long key) {
    return exchange.bucket(key << 1);
  }

  static StoryDay of(int day, List<byte[]> ids, List<StorySketch> sketches) {
    Long2IntOpenHashMap counts = new Long2IntOpenHashMap();
    for (StorySketch sketch : sketches) {
      for (long term : sketch.terms()) {
        counts.addTo(term, 1);
      }
      for (long form : sketch.forms()) {
        counts.addTo(form, 1);
      }
    }
    long[] keys = new long[counts.size()];
    int n = 0;
    for (Long2IntMap.Entry entry : counts.long2IntEntrySet()) {
      keys[n++] = entry.getLongKey();
    }
    Arrays.sort(keys);
    int[] originals = new int[n];
    Arrays.setAll(originals, i -> counts.get(keys[i]));
    return new StoryDay(day, ids, sketches, keys, originals);
  }

  private static final class Days implements Iterator<StoryDay> {
    private final Iterator<Row> articles;
    private Row ahead;

    Days(Iterator<Row> articles) {
      this.articles = articles;
      this.ahead = articles.hasNext() ? articles.next() : null;
    }

    @Override
    public boolean hasNext() {
      return ahead != null;
    }

    @Override
    public StoryDay next() {
      if (ahead == null) {
        throw new NoSuchElementException();
      }
      int day = ahead.getInt(0);
      List<byte[]> ids = new ArrayList<>();
      List<StorySketch> sketches = new ArrayList<>();
      while (ahead != null && ahead.getInt(0) == day) {
        ids.add(ahead.getString(1).getBytes(StandardCharsets.UTF_8));
        sketches.add(StorySketch.decode(ahead.getAs(2)));
        ahead = articles.hasNext() ? articles.next() : null;
      }
      return of(day, ids, sketches);
    }
  }
}
