package org.dateline.job;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.dateline.store.RunRecord;

/** What the tasks of one step did, added up. */
final class TaskSums {
  private long count;
  private long failed;
  private long cpuNanos;
  private long gcMillis;
  private long runMillis;
  private long longestMillis;
  private long medianMillis;
  private long shuffleReadBytes;
  private long shuffleWriteBytes;
  private long memorySpilledBytes;
  private long diskSpilledBytes;
  private long peakMemoryBytes;

  /** Adds a task, failed or not; one that was lost with its executor has no figures. */
  void add(SparkListenerTaskEnd task) {
    count++;
    failed += task.taskInfo().successful() ? 0 : 1;
    TaskMetrics metrics = task.taskMetrics();
    if (metrics != null) {
      cpuNanos += metrics.executorCpuTime();
      gcMillis += metrics.jvmGCTime();
      runMillis += metrics.executorRunTime();
      shuffleReadBytes += metrics.shuffleReadMetrics().totalBytesRead();
      shuffleWriteBytes += metrics.shuffleWriteMetrics().bytesWritten();
      memorySpilledBytes += metrics.memoryBytesSpilled();
      diskSpilledBytes += metrics.diskBytesSpilled();
      peakMemoryBytes = Math.max(peakMemoryBytes, metrics.peakExecutionMemory());
    }
  }

  /** Looks at how evenly the work of a stage was spread; the stage with the longest task tells. */
  void stage(List<Long> taskMillis) {
    if (!taskMillis.isEmpty()) {
      List<Long> sorted = new ArrayList<>(taskMillis);
      Collections.sort(sorted);
      long longest = sorted.get(sorted.size() - 1);
      if (longest >= longestMillis) {
        longestMillis = longest;
        medianMillis = sorted.get(sorted.size() / 2);
      }
    }
  }

  RunRecord.Tasks told() {
    return new RunRecord.Tasks(
        count,
        failed,
        cpuNanos / 1e9,
        gcMillis / 1e3,
        runMillis / 1e3,
        longestMillis / 1e3,
        medianMillis / 1e3,
        shuffleReadBytes,
        shuffleWriteBytes,
        memorySpilledBytes,
        diskSpilledBytes,
        peakMemoryBytes);
  }
}
