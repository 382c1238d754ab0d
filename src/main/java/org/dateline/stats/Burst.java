package org.dateline.stats;

/**
 * Kleinberg's batched two-state automaton, read at its last day (Kleinberg 2002; formulas.md,
 * section 8). It uses no later day, so a level never changes when a day is added.
 */
public final class Burst {
  private static final double MARGIN = 1e-9;

  /** Far above what the rounding of some hundred sums can come to. */
  private static final double SLACK = 1e-6;

  private final DayTotals originals;
  private final TrendSettings settings;

  /** No hit lowers the gap by more, and nothing else lowers it: it starts at the cost of rising. */
  private final double mostOfHit;

  public Burst(DayTotals originals, TrendSettings settings) {
    this.originals = originals;
    this.settings = settings;
    this.mostOfHit = StrictMath.log(settings.burstS());
  }

  /** 1 where the day at this place of the history is in the upper state, else 0. */
  public int level(History history, int place) {
    int day = history.day(place);
    int from = Math.max(0, day - settings.backgroundDays());
    long hits = history.sum(from, day);
    long all = originals.sum(from, day);
    if (day < settings.minHistory() || hits == 0 || hits == all) {
      return 0;
    }
    double up = settings.burstGamma() * StrictMath.log(originals.busyDays(from, day));
    if (hits * mostOfHit + SLACK < up) {
      return 0;
    }
    double base = (double) hits / all;
    double raised = Math.min(settings.burstS() * base, (1 + base) / 2);
    double hit = StrictMath.log(raised / base);
    double miss = StrictMath.log((1 - raised) / (1 - base));
    return gap(history, from, place, new double[] {hit, miss, up}) < -MARGIN ? 1 : 0;
  }

  /**
   * Cost of the upper state less that of the lower one after the day at this place. Until the first
   * hit it is above the cost of rising, which is as good as infinite.
   */
  private double gap(History history, int from, int place, double[] costs) {
    double gap = Double.POSITIVE_INFINITY;
    int next = history.firstFrom(from);
    while (history.count(next) == 0) {
      next++;
    }
    for (int day = history.day(next); day <= history.day(place); day++) {
      long all = originals.at(day);
      long count = next <= place && history.day(next) == day ? history.count(next++) : 0;
      if (all > 0) {
        double step = count * costs[0] + (all - count) * costs[1];
        gap = Math.min(gap, costs[2]) - Math.min(gap, 0) - step;
      }
    }
    return gap;
  }
}
