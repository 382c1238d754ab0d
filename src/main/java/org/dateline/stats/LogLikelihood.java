package org.dateline.stats;

import org.apache.commons.math3.special.Erf;

/**
 * The log-likelihood ratio of a two-by-two table of counts and its tail probability (Dunning 1993,
 * in the form that keeps its digits when the total is large).
 */
public final class LogLikelihood {
  private LogLikelihood() {}

  /**
   * The signed G2, no root taken: positive where k11 is above its expectation, negative below, 0
   * where rows and columns are independent or the table is empty.
   *
   * @param k11 both; {@code k12} the first without the second; {@code k21} the second without the
   *     first; {@code k22} neither; none may be negative
   */
  public static double signedG2(long k11, long k12, long k21, long k22) {
    long total = k11 + k12 + k21 + k22;
    long cross = Math.subtractExact(Math.multiplyExact(k11, k22), Math.multiplyExact(k12, k21));
    if (total == 0 || cross == 0) {
      return 0.0;
    }
    double d = (double) cross / total;
    double same =
        part(k11, k11 + k12, k11 + k21, total, d) + part(k22, k21 + k22, k12 + k22, total, d);
    double other =
        part(k12, k11 + k12, k12 + k22, total, -d) + part(k21, k21 + k22, k11 + k21, total, -d);
    double g2 = Math.max(2 * (same + other), 0.0);
    return g2 == 0.0 ? 0.0 : cross > 0 ? g2 : -g2;
  }

  /** The probability of a value at least as far from 0, chi-square with one degree of freedom. */
  public static double tail(double signedG2) {
    return Erf.erfc(StrictMath.sqrt(Math.abs(signedG2) / 2));
  }

  private static double part(long k, long row, long column, long total, double difference) {
    if (k == 0) {
      return 0.0;
    }
    double expected = (double) Math.multiplyExact(row, column) / total;
    return k * StrictMath.log1p(difference / expected);
  }
}
