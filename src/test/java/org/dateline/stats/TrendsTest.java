package org.dateline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TrendsTest {
  private static final TrendSettings SETTINGS = new TrendSettings(90, 56, 14, 2, 1);
  private static final int FIRST = 7000;

  @Test
  void aDayTooEarlyHasNoZAndNoBurst() {
    Trends trends = trends(constant(40, 10), 13, 10);
    Object[] row = new Object[5];
    trends.fill(row, 0, 0);
    assertThat(row).containsExactly(null, 0, FIRST + 13, null, true);
  }

  @Test
  void aSteadyShareHasZeroZ() {
    long[] counts = constant(40, 3);
    Trends trends = trends(constant(40, 10), counts);
    Object[] row = new Object[5];
    trends.fill(row, 0, 30);
    assertThat(row).containsExactly(0.0, 0, FIRST, 1, false);
  }

  @Test
  void aNewThingIsMeasuredByThePoissonErrorOfOneArticle() {
    // no hits on the same weekday before: m = 0, floor sqrt((1/10)/10) = 0.1
    Trends trends = trends(constant(40, 10), 30, 5);
    Object[] row = new Object[5];
    trends.fill(row, 0, 0);
    assertThat((double) row[0]).isCloseTo(0.5 / 0.1, within(1e-12));
  }

  @Test
  void theMedianAndItsDeviationAreRobust() {
    // same weekdays before day 28: days 0, 7, 14, 21 with shares .1 .2 .3 .9 of 10
    long[] counts = new long[29];
    counts[0] = 1;
    counts[7] = 2;
    counts[14] = 3;
    counts[21] = 9;
    counts[28] = 8;
    Trends trends = trends(constant(29, 10), counts);
    Object[] row = new Object[5];
    trends.fill(row, 0, 4);
    double median = 0.25;
    double mad = (0.05 + 0.15) / 2;
    double scale = Math.max(mad / 0.6745, Math.sqrt(0.25 / 10));
    assertThat((double) row[0]).isCloseTo((0.8 - median) / scale, within(1e-12));
    assertThat(row[3]).isEqualTo(7);
  }

  @Test
  void aDayWithCopiesOnlyStartsNothing() {
    long[] counts = new long[20];
    Arrays.fill(counts, -1);
    counts[3] = 0;
    counts[5] = 2;
    counts[9] = 0;
    Trends trends = trends(constant(20, 4), counts);
    Object[] row = new Object[5];
    trends.fill(row, 0, 0);
    assertThat(row[2]).isNull();
    assertThat(row[4]).isEqualTo(false);
    trends.fill(row, 0, 2);
    assertThat(row[2]).isEqualTo(FIRST + 5);
    assertThat(row[3]).isEqualTo(4);
  }

  @Test
  void burstsAgreeWithTheAutomatonWrittenOut() {
    SplittableRandom random = new SplittableRandom(5);
    int seen = 0;
    for (int round = 0; round < 300; round++) {
      int days = 15 + random.nextInt(150);
      long[] all = new long[days];
      long[] counts = new long[days];
      int start = random.nextInt(days);
      for (int day = 0; day < days; day++) {
        all[day] = random.nextInt(5) == 0 ? 0 : 20 + random.nextInt(30);
        // every other thing is rare, with too few hits for a burst on most days
        double rate = (day >= start ? 0.25 : 0.05) / (round % 2 == 0 ? 1 : 15);
        for (int article = 0; article < all[day]; article++) {
          counts[day] += random.nextDouble() < rate ? 1 : 0;
        }
      }
      DayTotals totals = new DayTotals(FIRST, all);
      History history = history(counts);
      Burst burst = new Burst(totals, SETTINGS);
      for (int place = 0; place < history.size(); place++) {
        int level = burst.level(history, place);
        assertThat(level)
            .as("round %d place %d", round, place)
            .isEqualTo(viterbi(all, counts, history.day(place)));
        seen += level;
      }
    }
    assertThat(seen).isPositive();
  }

  @Test
  void daysMustAscend() {
    History history = new History();
    history.add(4, 1);
    assertThatThrownBy(() -> history.add(4, 1)).hasMessageContaining("day 4 after day 4");
  }

  /** The cost of each state with whole logarithms, as the paper has it. */
  private static int viterbi(long[] all, long[] counts, int last) {
    List<Integer> days = new ArrayList<>();
    long hits = 0;
    long articles = 0;
    for (int day = Math.max(0, last - 90); day <= last; day++) {
      if (all[day] > 0) {
        days.add(day);
        hits += counts[day];
        articles += all[day];
      }
    }
    if (last < 14 || hits == 0 || hits == articles) {
      return 0;
    }
    double p0 = (double) hits / articles;
    double p1 = Math.min(2 * p0, (1 + p0) / 2);
    double up = Math.log(days.size());
    double low = 0;
    double high = Double.POSITIVE_INFINITY;
    for (int day : days) {
      double nextLow = Math.min(low, high) + cost(counts[day], all[day], p0);
      high = Math.min(low + up, high) + cost(counts[day], all[day], p1);
      low = nextLow;
    }
    return high + 1e-9 < low ? 1 : 0;
  }

  private static double cost(long hits, long all, double p) {
    return -(hits * Math.log(p) + (all - hits) * Math.log(1 - p));
  }

  private static long[] constant(int days, long count) {
    return Collections.nCopies(days, count).stream().mapToLong(Long::longValue).toArray();
  }

  private static Trends trends(long[] all, int day, long count) {
    Trends trends = new Trends(new DayTotals(FIRST, all), SETTINGS);
    trends.history().add(day, count);
    return trends;
  }

  private static Trends trends(long[] all, long[] counts) {
    Trends trends = new Trends(new DayTotals(FIRST, all), SETTINGS);
    boolean sparse = Arrays.stream(counts).anyMatch(count -> count < 0);
    for (int day = 0; day < counts.length; day++) {
      if (sparse ? counts[day] >= 0 : counts[day] > 0) {
        trends.history().add(day, counts[day]);
      }
    }
    return trends;
  }

  private static History history(long[] counts) {
    History history = new History();
    for (int day = 0; day < counts.length; day++) {
      if (counts[day] > 0) {
        history.add(day, counts[day]);
      }
    }
    return history;
  }
}
