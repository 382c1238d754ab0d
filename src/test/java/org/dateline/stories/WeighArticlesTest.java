package org.dateline.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.dateline.stats.DayTotals;
import org.dateline.table.ByteReader;
import org.dateline.table.ByteWriter;
import org.dateline.table.Exchange;
import org.dateline.table.Slabs;
import org.junit.jupiter.api.Test;
import scala.Tuple2;

class WeighArticlesTest {
  private static final int LAST = 60;
  private static final long COMMON = 1;
  private static final long STEADY = 2;
  private static final long NAME = 3;
  private static final long FORM = 9;

  /** One original a day with the keys that are on it, and three on the last day. */
  private static StoryVector[] lastDay() {
    TreeMap<Integer, StoryDay> days = new TreeMap<>();
    Map<Integer, Long> originals = new TreeMap<>();
    for (int day = 0; day < LAST; day++) {
      List<Long> terms = new ArrayList<>(List.of(100L + day));
      if (day % 2 == 0) {
        terms.add(STEADY); // 23 of the 46 days that are more than 14 days old
      }
      add(days, originals, day, List.of(sketch(terms, day >= 57 ? FORM : 8)));
    }
    StorySketch two =
        new StorySketch(
            new long[] {COMMON, STEADY, NAME},
            new int[] {4, 1, 1},
            new boolean[] {false, false, true},
            new long[] {FORM, 10},
            false,
            new long[0]);
    StorySketch one = sketch(List.of(COMMON), 11);
    add(days, originals, LAST, List.of(two, one, one));
    return vectors(days, DayTotals.of(originals));
  }

  private static void add(
      Map<Integer, StoryDay> days, Map<Integer, Long> counts, int day, List<StorySketch> all) {
    List<byte[]> ids =
        IntStream.range(0, all.size())
            .mapToObj(i -> ("" + i).getBytes(StandardCharsets.UTF_8))
            .toList();
    days.put(day, StoryDay.of(day, ids, all));
    counts.put(day, (long) all.size());
  }

  private static StorySketch sketch(List<Long> terms, long form) {
    long[] sorted = terms.stream().mapToLong(term -> term).sorted().toArray();
    return new StorySketch(
        sorted,
        IntStream.range(0, sorted.length).map(i -> 1).toArray(),
        new boolean[sorted.length],
        new long[] {form},
        false,
        new long[0]);
  }

  /** Those of the last day, answered by one bucket. */
  private static StoryVector[] vectors(Map<Integer, StoryDay> days, DayTotals originals) {
    Exchange exchange = new Exchange(Slabs.of(List.of(0)), 1);
    List<Tuple2<Long, byte[]>> questions = new ArrayList<>();
    days.forEach(
        (day, keys) -> {
          ByteWriter[] blocks = keys.ask(exchange);
          questions.add(new Tuple2<>((long) day << 32, blocks[0].toArray()));
        });
    List<Tuple2<Long, byte[]>> answers = new ArrayList<>();
    KeyDays.answer(questions.iterator(), originals, ShippedRules.SETTINGS, day -> true)
        .forEachRemaining(answers::add);
    ByteReader answer = new ByteReader(answers.get(answers.size() - 1)._2());
    return new WeighArticles(ShippedRules.SETTINGS, originals, exchange)
        .vectors(new Exchange.Answered<>(days.get(LAST), List.of(answer)));
  }

  @Test
  void aTermWeighsMoreTheRarerItIsAndTwiceAsANameAndLessInSteadyUse() {
    StoryVector vector = lastDay()[0];
    double common = (1 + Math.log(4)) * (Math.log(64.0 / 4) + 1);
    double steady = (Math.log(64.0 / 32) + 1) * 0.5;
    double name = (Math.log(64.0 / 2) + 1) * 2;
    double length = Math.sqrt(common * common + steady * steady + name * name);

    assertThat(vector.terms()).containsExactly(COMMON, STEADY, NAME);
    assertThat(vector.weights()[0]).isCloseTo((float) (common / length), within(1e-6f));
    assertThat(vector.weights()[1]).isCloseTo((float) (steady / length), within(1e-6f));
    assertThat(vector.weights()[2]).isCloseTo((float) (name / length), within(1e-6f));
    assertThat(vector.rare()).as("heaviest first").containsExactly(COMMON, NAME, STEADY);
  }

  @Test
  void aHeadlineOfThreeDaysBeforeIsThatOfAStandingReport() {
    StoryVector[] vectors = lastDay();
    assertThat(vectors[0].standing()).containsExactly(FORM);
    assertThat(vectors[1].standing()).as("of the day alone").isEmpty();
  }
}
