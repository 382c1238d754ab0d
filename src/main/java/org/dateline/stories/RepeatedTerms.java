package org.dateline.stories;

import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.dateline.stories.StoryGroups.Story;
import org.dateline.table.ByteWriter;
import org.dateline.table.Exchange;
import org.dateline.text.TermKeys;
import scala.Tuple2;

/**
 * Counts on how many more days than one the originals of a story hold a term. Stories are distinct
 * by day where they are counted; over all days each must count once. Holds the terms of the stories
 * of a task that last longer than a day, some 20 bytes each.
 */
public record RepeatedTerms(Exchange exchange) implements Serializable {

  /** Blocks for the buckets of terms: key and count, in any order. */
  public JavaPairRDD<Long, byte[]> apply(JavaPairRDD<String, byte[]> parts) {
    return parts.mapPartitionsToPair(this::count);
  }

  private Iterator<Tuple2<Long, byte[]>> count(Iterator<Tuple2<String, byte[]>> parts) {
    StoryGroups stories = new StoryGroups(parts);
    Long2IntOpenHashMap repeats = new Long2IntOpenHashMap();
    while (stories.hasNext()) {
      add(stories.next(), repeats);
    }
    ByteWriter[] blocks = exchange.blocks();
    for (Long2IntMap.Entry term : repeats.long2IntEntrySet()) {
      ByteWriter block = blocks[exchange.bucket(term.getLongKey())];
      block.fixed(term.getLongKey());
      block.number(term.getIntValue());
    }
    return Exchange.addressed(0, blocks);
  }

  private static void add(Story story, Long2IntOpenHashMap repeats) {
    List<StoryPart> originals = story.originals();
    if (originals.get(0).day() == originals.get(originals.size() - 1).day()) {
      return;
    }
    Long2IntOpenHashMap lastDays = new Long2IntOpenHashMap();
    lastDays.defaultReturnValue(Integer.MIN_VALUE);
    for (StoryPart original : originals) {
      for (StoryPart.Term term : original.terms()) {
        long key = TermKeys.of(term.utf8());
        int last = lastDays.put(key, original.day());
        if (last != Integer.MIN_VALUE && last != original.day()) {
          repeats.addTo(key, 1);
        }
      }
    }
  }
}
