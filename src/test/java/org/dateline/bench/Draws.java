package org.dateline.bench;

import java.util.List;
import java.util.Random;

/**
 * Random draws from a stream that is fixed by the seed, a purpose and a number. Everything made
 * from its own stream can be made again, alone and in any order. {@link Random} and {@link
 * StrictMath} give the same values on every JDK.
 */
final class Draws {
  private final Random random;

  private Draws(long seed) {
    this.random = new Random(seed);
  }

  static Draws of(long seed, String purpose, long number) {
    return new Draws(mixed(mixed(seed) + mixed(purpose.hashCode()) + mixed(number)));
  }

  /** The finaliser of MurmurHash3: neighbouring numbers give unrelated streams. */
  private static long mixed(long number) {
    long mixed = (number ^ (number >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }

  /** From 0 to below 1. */
  double share() {
    return random.nextDouble();
  }

  boolean chance(double probability) {
    return share() < probability;
  }

  /** A whole number, both ends included. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  <T> T one(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  /** Log-normal with the mean and the deviation of the logarithm. */
  double logNormal(double mean, double sigma) {
    double middle = StrictMath.log(mean) - sigma * sigma / 2;
    return StrictMath.exp(middle + sigma * random.nextGaussian());
  }

  /** A whole number from 1 to most whose tail falls with the exponent. */
  int heavyTailed(double exponent, int most) {
    double beyond = StrictMath.pow(most + 1.0, -exponent);
    return (int) StrictMath.pow(1 - share() * (1 - beyond), -1 / exponent);
  }
}
