package org.dateline.cooccurrence;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.stats.TrendSettings;

/**
 * Which pairs are counted and published (formulas.md, section 5).
 *
 * @param units the units in which names can meet
 * @param minOriginals by unit: originals of the day from which a pair is published
 * @param minSupport stories from which a pair takes part in the false-discovery control
 * @param maxEntities entities of a unit that form pairs, the first by place
 */
public record PairSettings(
    List<Unit> units,
    Map<Unit, Integer> minOriginals,
    int minSupport,
    int maxEntities,
    TrendSettings trends)
    implements Serializable {
  public PairSettings {
    units = List.copyOf(units);
    minOriginals = new TreeMap<>(minOriginals);
    if (!minOriginals.keySet().containsAll(Arrays.asList(Unit.values()))) {
      throw new IllegalArgumentException("min_originals lacks a unit: " + minOriginals);
    }
    if (maxEntities < 2 || minSupport < 1) {
      throw new IllegalArgumentException("out of range: " + maxEntities + ", " + minSupport);
    }
  }
}
