package org.dateline.bench;

import java.util.Arrays;
import java.util.List;

/**
 * Things drawn by Zipf's law: the one at rank r with a weight of 1 / r^exponent.
 *
 * @param <T> what is drawn
 */
final class Popular<T> {
  private final List<T> things;
  private final double[] sums;

  Popular(List<T> things, double exponent) {
    this.things = List.copyOf(things);
    this.sums = new double[things.size()];
    double sum = 0;
    for (int place = 0; place < sums.length; place++) {
      sum += 1 / StrictMath.pow(place + 1.0, exponent);
      sums[place] = sum;
    }
  }

  List<T> things() {
    return things;
  }

  T draw(Draws draws) {
    int found = Arrays.binarySearch(sums, draws.share() * sums[sums.length - 1]);
    return things.get(Math.min(found < 0 ? -found - 1 : found + 1, sums.length - 1));
  }
}
