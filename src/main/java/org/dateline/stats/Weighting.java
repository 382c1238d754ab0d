package org.dateline.stats;

import java.util.Locale;

/**
 * How the terms of an article are weighted; {@code n} originals in the span, {@code df} of them
 * with the term.
 */
public enum Weighting {
  /** f · (ln((1+N)/(1+df)) + 1): no term of the span is without weight. */
  SMOOTH {
    @Override
    public double idf(long n, long df) {
      return StrictMath.log((1.0 + n) / (1.0 + df)) + 1;
    }
  },
  /** f · ln((N+1)/(df+1)), as Spark MLlib's IDF. */
  MLLIB {
    @Override
    public double idf(long n, long df) {
      return StrictMath.log((n + 1.0) / (df + 1.0));
    }
  },
  /** Okapi BM25 with k1 = 1.2 and b = 0.75 (Robertson and Zaragoza 2009). */
  BM25 {
    @Override
    public double idf(long n, long df) {
      return StrictMath.log(1 + (n - df + 0.5) / (df + 0.5));
    }

    @Override
    public double weight(long f, double idf, double relativeLength) {
      return idf * f / (f + 1.2 * (0.25 + 0.75 * relativeLength));
    }
  };

  /** The inverse document frequency, at least 0 for df <= n. */
  public abstract double idf(long n, long df);

  /**
   * The weight of a term written {@code f} times.
   *
   * @param relativeLength the article's length over the mean length of the span's originals
   */
  public double weight(long f, double idf, double relativeLength) {
    return f * idf;
  }

  /** The name in a job spec. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
