package org.dateline.gold;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How many spans were to be found, were found, and were found rightly. */
public record SpanScore(long gold, long found, long right) {
  static final SpanScore NONE = new SpanScore(0, 0, 0);

  /** Compares what was marked with what was found; each is there once. */
  static <T> SpanScore of(Collection<T> gold, Collection<T> found) {
    Set<T> right = new HashSet<>(gold);
    right.retainAll(new HashSet<>(found));
    return new SpanScore(gold.size(), found.size(), right.size());
  }

  public SpanScore plus(SpanScore other) {
    return new SpanScore(gold + other.gold, found + other.found, right + other.right);
  }

  double precision() {
    return found == 0 ? 0 : (double) right / found;
  }

  double recall() {
    return gold == 0 ? 0 : (double) right / gold;
  }

  public double f1() {
    return gold + found == 0 ? 0 : 2.0 * right / (gold + found);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "P %5.1f  R %5.1f  F1 %5.1f  (%,d marked, %,d found)",
        100 * precision(),
        100 * recall(),
        100 * f1(),
        gold,
        found);
  }
}
