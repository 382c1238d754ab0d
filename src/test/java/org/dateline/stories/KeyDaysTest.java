package org.dateline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.dateline.stats.DayTotals;
import org.dateline.table.ByteReader;
import org.dateline.table.ByteWriter;
import org.dateline.table.Exchange;
import org.junit.jupiter.api.Test;
import scala.Tuple2;

class KeyDaysTest {
  private static final int FIRST = 9_000;

  @Test
  void theyAgreeWithCountingEachSpan() {
    for (long seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      TreeMap<Integer, Map<Long, Integer>> days = new TreeMap<>();
      Map<Integer, Long> totals = new HashMap<>();
      for (int day = FIRST; day < FIRST + 260; day += 1 + random.nextInt(seed % 2 == 0 ? 2 : 30)) {
        Map<Long, Integer> keys = new TreeMap<>();
        for (long key = 1; key < 20; key++) {
          if (random.nextInt((int) key) == 0) {
            keys.put(key, 1 + random.nextInt(300));
          }
        }
        days.put(day, keys);
        totals.put(day, 400L);
      }
      assertAnswers(seed, days, DayTotals.of(totals));
    }
  }

  private static void assertAnswers(
      long seed, NavigableMap<Integer, Map<Long, Integer>> days, DayTotals totals) {
    List<Tuple2<Long, byte[]>> blocks = new ArrayList<>();
    days.forEach(
        (day, keys) -> {
          ByteWriter block = new ByteWriter();
          keys.forEach(
              (key, count) -> {
                block.fixed(key);
                block.number(count);
              });
          blocks.add(new Tuple2<>((long) day << 32 | 5, block.toArray()));
        });
    List<Tuple2<Long, byte[]>> answers = new ArrayList<>();
    KeyDays.answer(blocks.iterator(), totals, ShippedRules.SETTINGS, day -> true)
        .forEachRemaining(answers::add);

    assertThat(answers).extracting(Tuple2::_1).isEqualTo(blocks.stream().map(Tuple2::_1).toList());
    KeyDays.Answer answer = new KeyDays.Answer();
    for (Tuple2<Long, byte[]> block : answers) {
      int day = Exchange.day(block._1());
      ByteReader in = new ByteReader(block._2());
      for (long key : days.get(day).keySet()) {
        answer.read(in);
        List<Integer> held =
            days.subMap(day - 90, true, day, true).entrySet().stream()
                .filter(other -> other.getValue().containsKey(key))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(List.of(answer.originals, answer.earlierDays, answer.oldDays))
            .as("seed %d, day %d, key %d", seed, day, key)
            .containsExactly(
                held.stream().mapToInt(other -> days.get(other).get(key)).sum(),
                held.size() - 1,
                (int) held.stream().filter(other -> other < day - 14).count());
      }
      assertThat(in.hasMore()).isFalse();
    }
  }
}
