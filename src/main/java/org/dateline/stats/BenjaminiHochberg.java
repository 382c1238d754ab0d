package org.dateline.stats;

import it.unimi.dsi.fastutil.ints.IntArrays;

/** False-discovery rates over a family of tests (Benjamini and Hochberg 1995). */
public final class BenjaminiHochberg {
  private BenjaminiHochberg() {}

  /** The q of every p of a family, in the order given, each at most 1; equal p get equal q. */
  public static double[] adjust(double[] p) {
    int m = p.length;
    int[] order = new int[m];
    for (int i = 0; i < m; i++) {
      order[i] = i;
    }
    IntArrays.quickSort(order, (a, b) -> Double.compare(p[a], p[b]));
    double[] q = new double[m];
    double least = 1.0;
    for (int i = m - 1; i >= 0; i--) {
      least = Math.min(least, p[order[i]] * m / (i + 1));
      q[order[i]] = least;
    }
    return q;
  }
}
