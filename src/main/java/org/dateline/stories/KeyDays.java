package org.dateline.stories;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.dateline.stats.DayTotals;
import org.dateline.table.ByteReader;
import org.dateline.table.ByteWriter;
import org.dateline.table.DayFilter;
import org.dateline.table.Exchange;
import org.dateline.table.KeyGroups;
import scala.Tuple2;

/**
 * The days of the keys of a bucket: how many originals of a day's span hold a key, and on how many
 * days before it was in use. Holds the counts of all keys of the bucket on all days, some 20 bytes
 * for each key and day.
 */
final class KeyDays {
  private final DayTotals originals;
  private final StorySettings settings;
  private final LongArrayList addresses = new LongArrayList();
  private final IntArrayList ends = new IntArrayList();
  private final KeyGroups keys = new KeyGroups();
  private final IntArrayList days = new IntArrayList();
  private final IntArrayList counts = new IntArrayList();

  private KeyDays(DayTotals originals, StorySettings settings) {
    this.originals = originals;
    this.settings = settings;
  }

  /**
   * Answers the blocks of a bucket, which come by day.
   *
   * @param asks days that want an answer; the others only tell what they have
   */
  static Iterator<Tuple2<Long, byte[]>> answer(
      Iterator<Tuple2<Long, byte[]>> questions,
      DayTotals originals,
      StorySettings settings,
      DayFilter asks) {
    KeyDays keys = new KeyDays(originals, settings);
    questions.forEachRemaining(block -> keys.add(block._1(), new ByteReader(block._2())));
    return keys.answer(asks);
  }

  /** One answer. */
  static final class Answer {
    /** Originals of the span with the key: the day's, and those of the days before it. */
    int originals;

    /** Earlier days of the span with the key. */
    int earlierDays;

    /** Those of them on which no article can lie that is compared. */
    int oldDays;

    /** Reads the next answer. */
    void read(ByteReader in) {
      originals = in.number();
      earlierDays = in.number();
      oldDays = in.number();
    }
  }

  private void add(long address, ByteReader question) {
    int day = originals.day(Exchange.day(address));
    while (question.hasMore()) {
      keys.add(question.fixed());
      days.add(day);
      counts.add(question.number());
    }
    addresses.add(address);
    ends.add(keys.entries());
  }

  private Iterator<Tuple2<Long, byte[]>> answer(DayFilter asks) {
    keys.arrange();
    int[][] answers = new int[3][keys.entries()];
    for (int key = 0; key < keys.size(); key++) {
      answer(keys.start(key), keys.start(key + 1), answers);
    }
    return IntStream.range(0, addresses.size())
        .filter(block -> asks.test(Exchange.day(addresses.getLong(block))))
        .mapToObj(block -> new Tuple2<>(addresses.getLong(block), block(block, answers)))
        .iterator();
  }

  /** Answers the days of one key, which ascend. */
  private void answer(int start, int end, int[][] answers) {
    int from = start;
    int old = start;
    int sum = 0;
    for (int place = start; place < end; place++) {
      int entry = keys.entry(place);
      int day = days.getInt(entry);
      sum += counts.getInt(entry);
      while (days.getInt(keys.entry(from)) < day - settings.terms().backgroundDays()) {
        sum -= counts.getInt(keys.entry(from++));
      }
      while (days.getInt(keys.entry(old)) < day - settings.neighbours().days()) {
        old++;
      }
      answers[0][entry] = sum;
      answers[1][entry] = place - from;
      answers[2][entry] = Math.max(0, old - from);
    }
  }

  private byte[] block(int block, int[][] answers) {
    ByteWriter out = new ByteWriter();
    for (int entry = block == 0 ? 0 : ends.getInt(block - 1); entry < ends.getInt(block); entry++) {
      for (int[] answer : answers) {
        out.number(answer[entry]);
      }
    }
    return out.toArray();
  }
}
