package org.dateline.stories;

import java.util.Arrays;
import java.util.Random;
import java.util.TreeMap;

/** Vectors for tests. */
final class Vectors {
  private static final long[] NONE = {};

  private Vectors() {}

  /** A vector of some of so many terms, two thirds of them rare; numbers and forms at times. */
  static StoryVector random(Random random, int vocabulary) {
    TreeMap<Long, Double> weights = new TreeMap<>();
    int terms = 1 + random.nextInt(12);
    for (int i = 0; i < terms; i++) {
      weights.put(1L + random.nextInt(vocabulary), 0.1 + random.nextDouble());
    }
    long[] keys = weights.keySet().stream().mapToLong(key -> key).toArray();
    long[] rare = Arrays.stream(keys).filter(key -> key % 3 > 0).toArray();
    boolean isForm = random.nextInt(3) == 0;
    long[] numbers = random.longs(random.nextInt(6), 1, 12).distinct().sorted().toArray();
    long[] forms = random.nextInt(3) == 0 ? NONE : random.longs(2, 1, 30).toArray();
    long[] standing = random.nextInt(8) == 0 ? Arrays.copyOf(forms, forms.length / 2) : NONE;
    return new StoryVector(
        keys,
        scaled(weights.values().stream().mapToDouble(w -> w).toArray()),
        rare,
        forms,
        standing,
        isForm,
        numbers);
  }

  /** A vector without forms and numbers, all of its terms rare and of the same weight. */
  static StoryVector of(long... terms) {
    double[] weights = new double[terms.length];
    Arrays.fill(weights, 1);
    return of(terms, weights);
  }

  static StoryVector of(long[] terms, double[] weights) {
    return new StoryVector(terms, scaled(weights), terms, NONE, NONE, false, NONE);
  }

  /** A form with numbers. */
  static StoryVector form(StoryVector vector, long... numbers) {
    return new StoryVector(
        vector.terms(),
        vector.weights(),
        vector.rare(),
        vector.forms(),
        vector.standing(),
        true,
        numbers);
  }

  /** The same with a headline. */
  static StoryVector headed(StoryVector vector, long[] forms, long[] standing) {
    return new StoryVector(
        vector.terms(),
        vector.weights(),
        vector.rare(),
        forms,
        standing,
        vector.isForm(),
        vector.numbers());
  }

  private static float[] scaled(double[] weights) {
    double length = Math.sqrt(Arrays.stream(weights).map(weight -> weight * weight).sum());
    float[] scaled = new float[weights.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (float) (weights[i] / length);
    }
    return scaled;
  }
}
