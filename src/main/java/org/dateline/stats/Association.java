package org.dateline.stats;

/** How strongly two things that share units go together. */
public final class Association {
  private Association() {}

  /**
   * Pointwise mutual information, natural logarithm (Church and Hanks 1990).
   *
   * @param n units with both, at least 1
   * @param x units with the first
   * @param y units with the second
   * @param total all units
   */
  public static double pmi(long n, long x, long y, long total) {
    return plus(StrictMath.log((double) n * total / ((double) x * y)));
  }

  /**
   * Normalised pointwise mutual information, in [-1, 1] (Bouma 2009); 1 where every unit holds
   * both.
   */
  public static double npmi(long n, long x, long y, long total) {
    if (n == total) {
      return 1.0;
    }
    double value = pmi(n, x, y, total) / -StrictMath.log((double) n / total);
    return plus(Math.max(-1.0, Math.min(1.0, value)));
  }

  /** Shared units among the units of either, in [0, 1]; 0 without units. */
  public static double jaccard(long n, long x, long y) {
    long either = x + y - n;
    return either == 0 ? 0.0 : (double) n / either;
  }

  /** Twice the shared units among the units of both added up, in [0, 1]; 0 without units. */
  public static double dice(long n, long x, long y) {
    return x + y == 0 ? 0.0 : 2.0 * n / (x + y);
  }

  /** No negative zero leaves a score. */
  private static double plus(double value) {
    return value == 0.0 ? 0.0 : value;
  }
}
