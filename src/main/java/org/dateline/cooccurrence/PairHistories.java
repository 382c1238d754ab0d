package org.dateline.cooccurrence;

import it.unimi.dsi.fastutil.HashCommon;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.dateline.stats.DayTotals;
import org.dateline.stats.FamilyCounts;
import org.dateline.stats.History;
import org.dateline.stats.TrendSettings;
import org.dateline.stats.Trends;
import org.dateline.table.BucketBlocks;
import org.dateline.table.ByteReader;
import org.dateline.table.ByteWriter;
import org.dateline.table.DayFilter;
import org.dateline.table.Exchange;
import org.dateline.table.KeyGroups;
import org.dateline.table.TrendAnswer;
import scala.Tuple2;

/**
 * The histories of the pairs of a bucket: each day on which a pair is published set against its
 * days before, published or not (formulas.md, sections 1, 7 and 8). A pair of a unit is known by a
 * hash of the three. Holds the counts of the pairs asked for on all days, some 30 bytes for each
 * pair and day.
 */
final class PairHistories {
  private final DayTotals originals;
  private final Trends trends;
  private final LongArrayList addresses = new LongArrayList();
  private final IntArrayList ends = new IntArrayList();
  private final KeyGroups pairs = new KeyGroups();
  private final IntArrayList days = new IntArrayList();
  private final IntArrayList counts = new IntArrayList();
  private final BitSet published = new BitSet();
  private final ByteWriter answers = new ByteWriter();

  private PairHistories(DayTotals originals, TrendSettings settings) {
    this.originals = originals;
    this.trends = new Trends(originals, settings);
  }

  /** Questions of a day: its pairs in the order of units and slots, with their originals. */
  static ByteWriter[] ask(DayMentions day, PairSettings settings, Exchange exchange) {
    ByteWriter[] blocks = exchange.blocks();
    for (UnitPairs unit : day.units()) {
      FamilyCounts counts = unit.counts();
      for (int slot = 0; slot < counts.size(); slot++) {
        boolean isPublished = isPublished(unit, slot, settings);
        if (isPublished || counts.originals(slot) > 0) {
          long key = key(day.entities(), unit, slot);
          ByteWriter block = blocks[exchange.bucket(key)];
          block.fixed(key);
          block.number(counts.originals(slot) << 1 | (isPublished ? 1 : 0));
        }
      }
    }
    return blocks;
  }

  static boolean isPublished(UnitPairs unit, int slot, PairSettings settings) {
    return unit.counts().originals(slot) >= settings.minOriginals().get(unit.unit());
  }

  static long key(DayEntities entities, UnitPairs unit, int slot) {
    long a = entities.hash(unit.entityA(slot));
    long b = entities.hash(unit.entityB(slot));
    return HashCommon.mix(HashCommon.mix(HashCommon.mix(a) * 31 + b) + unit.unit().code());
  }

  /**
   * Answers the blocks of a bucket, which come by day: a {@link TrendAnswer} for each pair that is
   * published.
   *
   * @param wanted days that want an answer; the others only tell what they have
   */
  static Iterator<Tuple2<Long, byte[]>> answer(
      Iterator<Tuple2<Long, byte[]>> questions,
      DayTotals originals,
      TrendSettings settings,
      DayFilter wanted) {
    PairHistories histories = new PairHistories(originals, settings);
    BucketBlocks blocks = new BucketBlocks(questions);
    blocks.peek(wanted, histories::ask);
    blocks.take(histories::add);
    return histories.answer(wanted);
  }

  private void ask(ByteReader question) {
    while (question.hasMore()) {
      long key = question.fixed();
      if ((question.number() & 1) == 1) {
        pairs.ask(key);
      }
    }
  }

  private void add(long address, ByteReader question) {
    int day = originals.day(Exchange.day(address));
    while (question.hasMore()) {
      boolean isHeld = pairs.add(question.fixed());
      int count = question.number();
      if (isHeld) {
        days.add(day);
        counts.add(count >> 1);
        published.set(counts.size() - 1, (count & 1) == 1);
      }
    }
    addresses.add(address);
    ends.add(pairs.entries());
  }

  private Iterator<Tuple2<Long, byte[]>> answer(DayFilter wanted) {
    pairs.arrange();
    int[] from = new int[pairs.entries()];
    int[] to = new int[pairs.entries()];
    History history = trends.history();
    for (int pair = 0; pair < pairs.size(); pair++) {
      int start = pairs.start(pair);
      int size = pairs.start(pair + 1) - start;
      history.clear();
      for (int place = 0; place < size; place++) {
        int entry = pairs.entry(start + place);
        history.add(days.getInt(entry), counts.getInt(entry));
      }
      for (int place = 0; place < size; place++) {
        int entry = pairs.entry(start + place);
        if (published.get(entry) && wanted.test(originals.epochDay(days.getInt(entry)))) {
          from[entry] = answers.length();
          answer(history, place);
          to[entry] = answers.length();
        }
      }
    }
    return IntStream.range(0, addresses.size())
        .filter(block -> wanted.test(Exchange.day(addresses.getLong(block))))
        .mapToObj(block -> new Tuple2<>(addresses.getLong(block), block(block, from, to)))
        .iterator();
  }

  private void answer(History history, int place) {
    int day = history.day(place);
    int first = history.firstDay(place);
    int previous = history.previousDay(place);
    TrendAnswer.write(
        answers,
        first < 0 ? 0 : day - first + 1,
        previous < 0 ? 0 : day - previous,
        trends.z(place),
        trends.burst(place));
  }

  private byte[] block(int block, int[] from, int[] to) {
    ByteWriter out = new ByteWriter();
    for (int entry = block == 0 ? 0 : ends.getInt(block - 1); entry < ends.getInt(block); entry++) {
      out.copy(answers, from[entry], to[entry]);
    }
    return out.toArray();
  }
}
