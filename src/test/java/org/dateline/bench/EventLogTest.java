package org.dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventLogTest {
  private static final String LOG =
      """
      {"Event":"SparkListenerApplicationStart","App Name":"a"}
      {"Event":"SparkListenerStageSubmitted","Stage Info":{"Stage ID":0},"Properties":{"spark.jobGroup.id":"read"}}
      {"Event":"SparkListenerTaskEnd","Stage ID":0,"Task Metrics":{"Executor Deserialize CPU Time":1,"Executor CPU Time":10,"JVM GC Time":2,"Disk Bytes Spilled":7,"Shuffle Write Metrics":{"Shuffle Bytes Written":100}}}
      {"Event":"SparkListenerStageSubmitted","Stage Info":{"Stage ID":1},"Properties":{}}
      {"Event":"SparkListenerTaskEnd","Stage ID":1,"Task Metrics":{"Executor CPU Time":5}}
      {"Event":"SparkListenerTaskEnd","Stage ID":0,"Task Metrics":{"Executor CPU Time":20,"Shuffle Write Metrics":{"Shuffle Bytes Written":50}}}
      {"Event":"SparkListenerTaskEnd","Stage ID":0,"Task End Reason":{"Reason":"TaskKilled"}}
      """;

  @TempDir Path folder;

  @Test
  void tasksAreSummedByTheGroupOfTheirStage() throws IOException {
    Files.writeString(folder.resolve("local-1"), LOG);
    Files.writeString(folder.resolve(".local-1.crc"), "crc");
    Map<String, TaskSums> sums = EventLog.read(folder);
    assertThat(sums.keySet()).containsExactly("read", EventLog.NO_GROUP);
    assertThat(sums)
        .containsEntry("read", new TaskSums(3, 31, 2, 150, 7))
        .containsEntry(EventLog.NO_GROUP, new TaskSums(1, 5, 0, 0, 0));
    assertThat(TaskSums.of(sums.values())).isEqualTo(new TaskSums(4, 36, 2, 150, 7));
  }
}
