package org.dateline.bench;

import java.util.List;
import java.util.Map;

/**
 * One run of one way.
 *
 * @param articles how many the input has
 * @param inputBytes how large it is
 * @param steps what tasks did, by job group
 * @param tables what was published; empty if the run failed
 * @param scores of what was found, against the truth
 */
record Measured(
    int articles,
    long inputBytes,
    String way,
    Cost cost,
    Map<String, TaskSums> steps,
    List<PublishedTable> tables,
    List<Score> scores) {
  boolean failed() {
    return cost.exitCode() != 0;
  }

  TaskSums tasks() {
    return TaskSums.of(steps.values());
  }

  long rows() {
    return tables.stream().mapToLong(PublishedTable::rows).sum();
  }
}
