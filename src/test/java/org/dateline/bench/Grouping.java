package org.dateline.bench;

import java.util.HashMap;
import java.util.Map;

/**
 * How well found groups agree with true ones.
 *
 * @param precision of what was put together, the share that belongs together
 * @param recall of what belongs together, the share that was put together
 */
record Grouping(double precision, double recall) {
  double f() {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  /**
   * Over pairs of things; 1 where there is no pair.
   *
   * @param truth the group of each thing
   * @param found the group of each of the same things
   */
  static Grouping pairs(Map<String, String> truth, Map<String, String> found) {
    double both = pairs(sizes(truth, found));
    double belong = pairs(sizes(truth, truth));
    double put = pairs(sizes(found, found));
    return new Grouping(put == 0 ? 1 : both / put, belong == 0 ? 1 : both / belong);
  }

  /**
   * B-cubed (Bagga and Baldwin 1998): over things, each with the group that it is in and the group
   * that it belongs to.
   *
   * @param truth the group of each thing
   * @param found the group of each of the same things
   */
  static Grouping bCubed(Map<String, String> truth, Map<String, String> found) {
    Map<Both, Integer> together = sizes(truth, found);
    Map<Both, Integer> belong = sizes(truth, truth);
    Map<Both, Integer> put = sizes(found, found);
    double precision = 0;
    double recall = 0;
    for (Map.Entry<Both, Integer> entry : together.entrySet()) {
      Both groups = entry.getKey();
      double squared = (double) entry.getValue() * entry.getValue();
      precision += squared / put.get(new Both(groups.found(), groups.found()));
      recall += squared / belong.get(new Both(groups.truth(), groups.truth()));
    }
    return new Grouping(precision / truth.size(), recall / truth.size());
  }

  private record Both(String truth, String found) {}

  private static Map<Both, Integer> sizes(Map<String, String> truth, Map<String, String> found) {
    Map<Both, Integer> sizes = new HashMap<>();
    truth.forEach(
        (thing, group) -> sizes.merge(new Both(group, found.get(thing)), 1, Integer::sum));
    return sizes;
  }

  private static double pairs(Map<Both, Integer> sizes) {
    return sizes.values().stream().mapToDouble(size -> size * (size - 1.0) / 2).sum();
  }

  @Override
  public String toString() {
    return "P %.3f R %.3f F %.3f".formatted(precision, recall, f());
  }
}
