package org.dateline.bench;

import java.util.Collection;

/**
 * What some tasks did together.
 *
 * @param tasks how many, failed ones too
 * @param cpuNanos processor time of the threads that ran them
 * @param gcMillis collection time while they ran, counted once for each task that waited
 * @param shuffledBytes written for shuffles
 * @param spilledBytes written to disk for want of memory
 */
record TaskSums(long tasks, long cpuNanos, long gcMillis, long shuffledBytes, long spilledBytes) {
  static final TaskSums NONE = new TaskSums(0, 0, 0, 0, 0);

  static TaskSums of(Collection<TaskSums> parts) {
    return parts.stream().reduce(NONE, TaskSums::plus);
  }

  TaskSums plus(TaskSums other) {
    return new TaskSums(
        tasks + other.tasks,
        cpuNanos + other.cpuNanos,
        gcMillis + other.gcMillis,
        shuffledBytes + other.shuffledBytes,
        spilledBytes + other.spilledBytes);
  }
}
