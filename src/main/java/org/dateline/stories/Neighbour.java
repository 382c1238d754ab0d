package org.dateline.stories;

import java.util.Comparator;

/**
 * An earlier article that is like another.
 *
 * @param number of the earlier article
 * @param likeness cosine of both, in millionths
 */
record Neighbour(long number, int likeness) {
  /** The likest first, ties to the earlier. */
  static final Comparator<Neighbour> LIKEST =
      Comparator.comparingInt(Neighbour::likeness).reversed().thenComparingLong(Neighbour::number);

  static final double WHOLE = 1e6;
}
