package org.dateline.stories;

import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaPairRDD;
import org.dateline.stories.StoryGroups.Story;
import org.dateline.table.ByteWriter;
import org.dateline.table.DayFilter;
import org.dateline.table.Exchange;
import org.dateline.text.TermKeys;
import scala.Tuple2;

/**
 * Counts on how many more days than one the originals of a story hold a term. Stories are distinct
 * by day where they are counted; over all days each must count once. Holds the terms of the stories
 * of a task that last longer than a day, some 20 bytes each.
 *
 * @param wanted the days on which a term is counted again
 */
public record RepeatedTerms(Exchange exchange, DayFilter wanted) implements Serializable {

  /**
   * Key of a term and count, those of a month or part of it in blocks addressed by its first day,
   * one for each bucket, by slab and address.
   */
  public JavaPairRDD<Long, byte[]> apply(JavaPairRDD<String, byte[]> parts) {
    return exchange
        .toSlabs(parts.mapPartitionsToPair(this::count))
        .mapPartitionsToPair(RepeatedTerms::together);
  }

  private Iterator<Tuple2<Long, byte[]>> count(Iterator<Tuple2<String, byte[]>> parts) {
    StoryGroups stories = new StoryGroups(parts);
    Map<Integer, Long2IntOpenHashMap> repeats = new TreeMap<>();
    while (stories.hasNext()) {
      add(stories.next(), repeats);
    }
    List<Tuple2<Long, byte[]>> all = new ArrayList<>();
    repeats.forEach(
        (month, counts) -> {
          ByteWriter[] blocks = exchange.blocks();
          for (Long2IntMap.Entry term : counts.long2IntEntrySet()) {
            ByteWriter block = blocks[exchange.bucket(term.getLongKey())];
            block.fixed(term.getLongKey());
            block.number(term.getIntValue());
          }
          Exchange.addressed(month, blocks).forEachRemaining(all::add);
        });
    return all.iterator();
  }

  private void add(Story story, Map<Integer, Long2IntOpenHashMap> repeats) {
    List<StoryPart> originals = story.originals();
    if (originals.isEmpty()
        || originals.get(0).day() == originals.get(originals.size() - 1).day()) {
      return;
    }
    Long2IntOpenHashMap lastDays = new Long2IntOpenHashMap();
    lastDays.defaultReturnValue(Integer.MIN_VALUE);
    for (StoryPart original : originals) {
      for (StoryPart.Term term : original.terms()) {
        long key = TermKeys.of(term.utf8());
        int last = lastDays.put(key, original.day());
        if (last != Integer.MIN_VALUE && last != original.day() && wanted.test(original.day())) {
          repeats
              .computeIfAbsent(
                  exchange.slabs().period(original.day()), first -> new Long2IntOpenHashMap())
              .addTo(key, 1);
        }
      }
    }
  }

  /** Makes one block of those of an address, which are neighbours. */
  private static Iterator<Tuple2<Long, byte[]>> together(Iterator<Tuple2<Long, byte[]>> blocks) {
    TreeMap<Long, ByteWriter> all = new TreeMap<>();
    blocks.forEachRemaining(
        block -> all.computeIfAbsent(block._1(), address -> new ByteWriter()).bytes(block._2()));
    return all.entrySet().stream()
        .map(block -> new Tuple2<>(block.getKey(), block.getValue().toArray()))
        .iterator();
  }
}
