package org.dateline.gold;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How well mentions are put together by whom they mean: B-cubed precision and recall (Bagga and
 * Baldwin 1998), each the mean over the mentions that were both marked and found, in all articles.
 */
public final class LinkScore {
  private final Map<String, Integer> marked = new HashMap<>();
  private final Map<String, Integer> found = new HashMap<>();
  private final Map<Pair, Integer> both = new HashMap<>();
  private int mentions;

  private record Pair(String marked, String found) {}

  /** Adds a mention by the entity that was marked and the one that was found. */
  void add(String markedEntity, String foundEntity) {
    marked.merge(markedEntity, 1, Integer::sum);
    found.merge(foundEntity, 1, Integer::sum);
    both.merge(new Pair(markedEntity, foundEntity), 1, Integer::sum);
    mentions++;
  }

  double precision() {
    double sum = 0;
    for (Map.Entry<Pair, Integer> pair : both.entrySet()) {
      sum += (double) pair.getValue() * pair.getValue() / found.get(pair.getKey().found());
    }
    return sum / Math.max(1, mentions);
  }

  double recall() {
    double sum = 0;
    for (Map.Entry<Pair, Integer> pair : both.entrySet()) {
      sum += (double) pair.getValue() * pair.getValue() / marked.get(pair.getKey().marked());
    }
    return sum / Math.max(1, mentions);
  }

  /** The harmonic mean of precision and recall. */
  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "P %5.1f  R %5.1f  F1 %5.1f  (B-cubed, %,d mentions of %,d entities)",
        100 * precision(),
        100 * recall(),
        100 * f1(),
        mentions,
        marked.size());
  }
}
