package org.dateline.support;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.special.Erf;
import org.dateline.stats.TrendSettings;

/**
 * The definition of scores written out with loops, days numbered from the first: what steps are
 * held against. Shares no code with them.
 */
public final class Naive {
  private final long[] all;
  private final TrendSettings settings;

  /**
   * Scores over days.
   *
   * @param all originals by day
   */
  public Naive(long[] all, TrendSettings settings) {
    this.all = all.clone();
    this.settings = settings;
  }

  /** Twice the sum of O ln(O/E), signed by the side of the expectation. */
  public static double g2(long k11, long k12, long k21, long k22) {
    double n = k11 + k12 + k21 + k22;
    if (k11 * k22 == k12 * k21) {
      return 0;
    }
    double sum =
        part(k11, (k11 + k12) * (k11 + k21) / n)
            + part(k12, (k11 + k12) * (k12 + k22) / n)
            + part(k21, (k21 + k22) * (k11 + k21) / n)
            + part(k22, (k21 + k22) * (k12 + k22) / n);
    return k11 * k22 > k12 * k21 ? 2 * sum : -2 * sum;
  }

  private static double part(long observed, double expected) {
    return observed == 0 ? 0 : observed * Math.log(observed / expected);
  }

  public static double tail(double g2) {
    return Erf.erfc(Math.sqrt(Math.abs(g2) / 2));
  }

  /** The q of one p of a family: the least p_j m / j over all p_j not below it, at most 1. */
  public static double q(double p, List<Double> family) {
    double least = 1;
    for (double other : family) {
      if (other >= p) {
        long j = family.stream().filter(x -> x <= other).count();
        least = Math.min(least, other * family.size() / j);
      }
    }
    return least;
  }

  /** The sum over the days {@code from} to {@code to}, both included, cut at the first day. */
  public static long sum(long[] counts, int from, int to) {
    long sum = 0;
    for (int day = Math.max(from, 0); day <= to; day++) {
      sum += counts[day];
    }
    return sum;
  }

  /** All originals of a day. */
  public long all(int day) {
    return all[day];
  }

  /** All originals of the days {@code from} to {@code to}, cut at the first day. */
  public long all(int from, int to) {
    return sum(all, from, to);
  }

  /** The first day of the span of a day. */
  public int spanStart(int day) {
    return Math.max(0, day - settings.backgroundDays());
  }

  public double share(long[] counts, int day) {
    return all[day] == 0 ? 0 : (double) counts[day] / all[day];
  }

  /** The first day with a count, {@code day} at the latest; null if there is none. */
  public static Integer first(long[] counts, int day) {
    for (int d = 0; d <= day; d++) {
      if (counts[d] > 0) {
        return d;
      }
    }
    return null;
  }

  /** Days since the latest earlier day with a count; null if there is none. */
  public static Integer sincePrevious(long[] counts, int day) {
    for (int d = day - 1; d >= 0; d--) {
      if (counts[d] > 0) {
        return day - d;
      }
    }
    return null;
  }

  /** The robust z; null where the history is too short or the day has no originals. */
  public Double z(long[] counts, int day) {
    List<Double> shares = new ArrayList<>();
    for (int d = day - 7; d >= Math.max(0, day - settings.zDays()); d -= 7) {
      if (all[d] > 0) {
        shares.add(share(counts, d));
      }
    }
    if (day < settings.minHistory() || shares.size() < 2 || all[day] == 0) {
      return null;
    }
    double m = median(shares);
    double mad = median(shares.stream().map(share -> Math.abs(share - m)).toList());
    double floor = Math.sqrt(Math.max(m, 1.0 / all[day]) / all[day]);
    return (share(counts, day) - m) / Math.max(mad / 0.6745, floor);
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int n = sorted.length;
    return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
  }

  /**
   * The state of Kleinberg's automaton at the last day of the span, from the cost of each state.
   */
  public int burst(long[] counts, int day) {
    int from = spanStart(day);
    int[] days = IntStream.rangeClosed(from, day).filter(d -> all[d] > 0).toArray();
    double p0 = (double) sum(counts, from, day) / sum(all, from, day);
    if (day < settings.minHistory() || !(p0 > 0 && p0 < 1)) {
      return 0;
    }
    double p1 = Math.min(settings.burstS() * p0, (1 + p0) / 2);
    double up = settings.burstGamma() * Math.log(days.length);
    double low = 0;
    double high = Double.POSITIVE_INFINITY;
    for (int d : days) {
      double nextLow = Math.min(low, high) + cost(counts[d], all[d], p0);
      high = Math.min(low + up, high) + cost(counts[d], all[d], p1);
      low = nextLow;
    }
    return high + 1e-9 < low ? 1 : 0;
  }

  private static double cost(long hits, long all, double p) {
    return -(hits * Math.log(p) + (all - hits) * Math.log(1 - p));
  }
}
