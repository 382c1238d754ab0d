package org.dateline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the tasks of a Spark application did, summed from its uncompressed event log. */
final class EventLog {
  /** Where a job is in no group, its stages go by this name. */
  static final String NO_GROUP = "(no group)";

  private static final String SUBMITTED = "{\"Event\":\"SparkListenerStageSubmitted\"";
  private static final String TASK_END = "{\"Event\":\"SparkListenerTaskEnd\"";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<Integer, String> groups = new HashMap<>();
  private final Map<String, TaskSums> sums = new LinkedHashMap<>();

  private EventLog() {}

  /**
   * The sums by job group, in the order in which the groups began.
   *
   * @param folder where one application wrote its log
   */
  static Map<String, TaskSums> read(Path folder) throws IOException {
    EventLog log = new EventLog();
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files = found.filter(Files::isRegularFile).filter(EventLog::isLog).sorted().toList();
    }
    for (Path file : files) {
      log.add(file);
    }
    return log.sums;
  }

  /** The local file system keeps a hidden check sum beside each file. */
  private static boolean isLog(Path file) {
    return !file.getFileName().toString().startsWith(".");
  }

  private void add(Path file) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        // the plans of queries are long and of no use here
        if (line.startsWith(SUBMITTED)) {
          addStage(JSON.readTree(line));
        } else if (line.startsWith(TASK_END)) {
          addTask(JSON.readTree(line));
        }
      }
    }
  }

  private void addStage(JsonNode event) {
    String group = event.path("Properties").path("spark.jobGroup.id").asText(NO_GROUP);
    groups.put(event.path("Stage Info").path("Stage ID").asInt(), group);
    sums.putIfAbsent(group, TaskSums.NONE);
  }

  private void addTask(JsonNode event) {
    JsonNode metrics = event.path("Task Metrics");
    TaskSums task =
        new TaskSums(
            1,
            metrics.path("Executor CPU Time").asLong()
                + metrics.path("Executor Deserialize CPU Time").asLong(),
            metrics.path("JVM GC Time").asLong(),
            metrics.path("Shuffle Write Metrics").path("Shuffle Bytes Written").asLong(),
            metrics.path("Disk Bytes Spilled").asLong());
    String group = groups.getOrDefault(event.path("Stage ID").asInt(), NO_GROUP);
    sums.merge(group, task, TaskSums::plus);
  }
}
