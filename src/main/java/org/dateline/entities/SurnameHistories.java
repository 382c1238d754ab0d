package org.dateline.entities;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.dateline.table.BucketBlocks;
import org.dateline.table.ByteReader;
import org.dateline.table.ByteWriter;
import org.dateline.table.DayFilter;
import org.dateline.table.Exchange;
import scala.Tuple2;

/**
 * Who bore the last names of a bucket in the days up to each day. A last name that stands alone
 * means the person who has at least 80 % of the originals of the span that name a person of this
 * last name in full (an original that names two of them counts for each). Holds whom the originals
 * of a span name with the last names that are asked for.
 */
final class SurnameHistories {
  /** How many days before a day belong to its span. */
  static final int DAYS_BACK = 90;

  private static final int LEAST_PERCENT = 80;

  private final LongOpenHashSet asked = new LongOpenHashSet();
  private final Long2ObjectOpenHashMap<ArrayDeque<Named>> histories =
      new Long2ObjectOpenHashMap<>();
  private final List<Tuple2<Long, byte[]>> answers = new ArrayList<>();

  /** How many originals of a day name a person. */
  private record Named(int day, String id, String name, int originals) {}

  private SurnameHistories() {}

  /**
   * Answers the blocks of a bucket, which come by day: a {@link SurnameAnswer} for each last name
   * that is asked for.
   *
   * @param wanted days that want an answer; the others only tell what they have
   */
  static Iterator<Tuple2<Long, byte[]>> answer(
      Iterator<Tuple2<Long, byte[]>> questions, DayFilter wanted) {
    SurnameHistories histories = new SurnameHistories();
    BucketBlocks blocks = new BucketBlocks(questions);
    blocks.peek(wanted, histories::ask);
    blocks.take((address, block) -> histories.read(address, block, wanted));
    return histories.answers.iterator();
  }

  private void ask(ByteReader block) {
    while (block.hasMore()) {
      long key = block.fixed();
      int size = block.number();
      if ((size & 1) == 1) {
        asked.add(key);
      }
      for (int i = 0; i < size >> 1; i++) {
        block.string();
        block.string();
        block.number();
      }
    }
  }

  private void read(long address, ByteReader block, DayFilter wanted) {
    int day = Exchange.day(address);
    boolean isWanted = wanted.test(day);
    ByteWriter out = new ByteWriter();
    while (block.hasMore()) {
      long key = block.fixed();
      int size = block.number();
      boolean isHeld = asked.contains(key);
      ArrayDeque<Named> history =
          isHeld ? histories.computeIfAbsent(key, k -> new ArrayDeque<>()) : null;
      for (int i = 0; i < size >> 1; i++) {
        byte[] id = block.string();
        byte[] name = block.string();
        int originals = block.number();
        if (isHeld) {
          history.add(new Named(day, string(id), string(name), originals));
        }
      }
      if ((size & 1) == 1 && isWanted) {
        answer(history, day).write(out);
      }
    }
    if (isWanted) {
      answers.add(new Tuple2<>(address, out.toArray()));
    }
  }

  private static SurnameAnswer answer(ArrayDeque<Named> history, int day) {
    while (!history.isEmpty() && history.getFirst().day() < day - DAYS_BACK) {
      history.removeFirst();
    }
    Map<String, Long> originals = new HashMap<>();
    long all = 0;
    for (Named named : history) {
      originals.merge(named.id(), (long) named.originals(), Long::sum);
      all += named.originals();
    }
    SurnameAnswer answer = all == 0 ? SurnameAnswer.UNKNOWN : SurnameAnswer.AMBIGUOUS;
    for (Named named : history) {
      if (100 * originals.get(named.id()) >= LEAST_PERCENT * all) {
        answer = SurnameAnswer.person(named.id(), named.name());
      }
    }
    return answer;
  }

  private static String string(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
