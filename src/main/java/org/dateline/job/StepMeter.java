package org.dateline.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.dateline.store.RunRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Adds up what Spark tells of tasks, by the job group that a step runs under. */
final class StepMeter extends SparkListener {
  /** The group of what runs under none. */
  static final String OTHER = "other";

  private static final Logger LOG = LoggerFactory.getLogger(StepMeter.class);
  private static final String GROUP = "spark.jobGroup.id";

  /** Spark tells of tasks a moment after they ended; a run does not wait longer to hear of all. */
  private static final long WAIT_MILLIS = 5_000;

  private final SparkContext spark;
  private final Map<Integer, String> groups = new HashMap<>();
  private final Map<Integer, List<Long>> running = new HashMap<>();
  private final Map<String, TaskSums> steps = new TreeMap<>();

  private StepMeter(SparkContext spark) {
    this.spark = spark;
  }

  /** A meter that hears of all tasks from now on. */
  static StepMeter on(SparkContext spark) {
    StepMeter meter = new StepMeter(spark);
    spark.addSparkListener(meter);
    return meter;
  }

  @Override
  public synchronized void onStageSubmitted(SparkListenerStageSubmitted submitted) {
    int stage = submitted.stageInfo().stageId();
    boolean named = submitted.properties() != null;
    groups.put(stage, named ? submitted.properties().getProperty(GROUP, OTHER) : OTHER);
    running.put(stage, new ArrayList<>());
  }

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd task) {
    sums(task.stageId()).add(task);
    List<Long> millis = running.get(task.stageId());
    if (millis != null && task.taskMetrics() != null && task.taskInfo().successful()) {
      millis.add(task.taskMetrics().executorRunTime());
    }
  }

  @Override
  public synchronized void onStageCompleted(SparkListenerStageCompleted completed) {
    int stage = completed.stageInfo().stageId();
    List<Long> millis = running.remove(stage);
    if (millis != null) {
      sums(stage).stage(millis);
    }
  }

  /** Hears what Spark has still to tell, and no more. */
  void stop() {
    try {
      spark.listenerBus().waitUntilEmpty(WAIT_MILLIS);
    } catch (TimeoutException e) {
      LOG.warn("Spark is late to tell of tasks: the record of the run lacks some");
    }
    spark.removeSparkListener(this);
  }

  /** The sums by group. */
  synchronized Map<String, RunRecord.Tasks> told() {
    Map<String, RunRecord.Tasks> told = new TreeMap<>();
    steps.forEach((group, sums) -> told.put(group, sums.told()));
    return told;
  }

  private TaskSums sums(int stage) {
    return steps.computeIfAbsent(groups.getOrDefault(stage, OTHER), group -> new TaskSums());
  }
}
