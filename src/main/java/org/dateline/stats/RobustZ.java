package org.dateline.stats;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How far a day's share lies from the same weekday before it, in robust standard deviations (median
 * and median absolute deviation, Iglewicz and Hoaglin 1993; formulas.md, section 7).
 */
public final class RobustZ {
  private static final double MAD_TO_SIGMA = 0.6745;

  private final DayTotals originals;
  private final TrendSettings settings;
  private final double[] shares;

  public RobustZ(DayTotals originals, TrendSettings settings) {
    this.originals = originals;
    this.settings = settings;
    this.shares = new double[settings.zDays() / 7];
  }

  /**
   * The z of the day at a place; empty where the history is too short or the day has no originals.
   */
  public OptionalDouble at(History history, int place) {
    int day = history.day(place);
    long today = originals.at(day);
    if (day < settings.minHistory() || today == 0) {
      return OptionalDouble.empty();
    }
    boolean before = history.sum(day - settings.zDays(), day - 1) > 0;
    int n = 0;
    for (int back = 7; back <= settings.zDays() && day - back >= 0; back += 7) {
      long all = originals.at(day - back);
      if (all > 0) {
        shares[n++] = before ? (double) history.on(day - back) / all : 0.0;
      }
    }
    if (n < 2) {
      return OptionalDouble.empty();
    }
    double middle = before ? median(n) : 0.0;
    double mad = before ? deviation(n, middle) : 0.0;
    double floor = StrictMath.sqrt(Math.max(middle, 1.0 / today) / today);
    double z =
        ((double) history.count(place) / today - middle) / Math.max(mad / MAD_TO_SIGMA, floor);
    return OptionalDouble.of(z == 0.0 ? 0.0 : z);
  }

  /** The median distance from the median; takes the place of the shares. */
  private double deviation(int n, double middle) {
    for (int i = 0; i < n; i++) {
      shares[i] = Math.abs(shares[i] - middle);
    }
    return median(n);
  }

  private double median(int n) {
    Arrays.sort(shares, 0, n);
    return n % 2 == 1 ? shares[n / 2] : (shares[n / 2 - 1] + shares[n / 2]) / 2;
  }
}
