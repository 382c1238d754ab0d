package org.dateline.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.dateline.error.UserException;
import org.dateline.store.RunOutcome;
import org.dateline.store.RunRecord;
import org.dateline.support.Exposition;
import org.dateline.support.Published;
import org.dateline.support.Recorded;
import org.dateline.support.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run leaves in metrics.prom, read by the rules of the text format. */
class MetricsTest {
  @TempDir private Path folder;

  @Test
  void aRunThatPublishedAndThenOneThatFailedLeaveTheFiguresOfBoth() throws IOException {
    Path input = Files.createDirectory(folder.resolve("in"));
    Files.writeString(input.resolve("a.txt"), " date 2024-03-01 Rain\n\nIt rained in Ulm.\n");
    Files.writeString(input.resolve("b.txt"), "no date\n\nNo day.\n");
    Files.writeString(input.resolve(".hidden"), "x");
    Path out = folder.resolve("out");

    Published published = Runs.daily(input, out);
    Map<String, Double> first = samples(out);
    for (int i = 0; i < 30; i++) {
      Files.writeString(input.resolve("bad-" + i + ".txt"), "no date\n\nNo day.\n");
    }
    assertThatThrownBy(() -> Runs.daily(input, out)).isInstanceOf(UserException.class);
    Map<String, Double> second = samples(out);

    assertThat(first)
        .containsAllEntriesOf(ofPublication(published))
        .containsEntry("dateline_last_run_exit_code{}", 0.0)
        .containsEntry("dateline_articles{}", 1.0)
        .containsEntry("dateline_rejects{reason=no_date}", 1.0)
        .containsEntry("dateline_input_files{outcome=ignored}", 1.0);
    assertThat(second)
        .as("the newest publication is still the first")
        .containsAllEntriesOf(ofPublication(published))
        .containsEntry("dateline_last_run_exit_code{}", 4.0);
    List<JsonNode> runs = Recorded.in(out);
    assertThat(first).containsAllEntriesOf(ofRun(runs.get(0)));
    assertThat(second).containsAllEntriesOf(ofRun(runs.get(1)));
    assertThat(first.get("dateline_last_success_timestamp_seconds{}"))
        .isEqualTo(first.get("dateline_last_run_end_timestamp_seconds{}"))
        .isEqualTo(second.get("dateline_last_success_timestamp_seconds{}"))
        .isLessThan(second.get("dateline_last_run_end_timestamp_seconds{}"));
  }

  private static Map<String, Double> ofPublication(Published published) {
    Map<String, Double> expected = new HashMap<>();
    expected.put("dateline_publication_number{}", 1.0);
    published
        .manifest()
        .get("tables")
        .forEach(
            table ->
                expected.put(
                    "dateline_table_rows{table=" + table.get("name").asText() + "}",
                    table.get("rows").asDouble()));
    return expected;
  }

  private static Map<String, Double> ofRun(JsonNode run) {
    double cpu =
        StreamSupport.stream(run.get("steps").spliterator(), false)
            .mapToDouble(step -> step.at("/tasks/cpu_seconds").asDouble())
            .sum();
    assertThat(cpu).isPositive();
    return Map.of(
        "dateline_last_run_end_timestamp_seconds{}",
        Instant.parse(run.get("ended_at").asText()).toEpochMilli() / 1e3,
        "dateline_last_run_duration_seconds{}",
        run.get("seconds").asDouble(),
        "dateline_last_run_task_cpu_seconds{}",
        cpu);
  }

  /** Samples by name and labels, without the output's, which all of them have. */
  private static Map<String, Double> samples(Path out) throws IOException {
    Map<String, Double> samples = new TreeMap<>();
    for (Exposition.Sample sample :
        Exposition.parse(Files.readString(out.resolve("_dateline/metrics.prom")))) {
      Map<String, String> labels = new TreeMap<>(sample.labels());
      assertThat(labels.remove("output")).isEqualTo(out.toString());
      samples.put(sample.name() + labels, sample.value());
    }
    return samples;
  }

  @Test
  void aPlaceWithQuotesIsQuoted() {
    String place = "/news \"x\"\\y\nz {a=\"b\"} ü";

    assertThat(Exposition.parse(Metrics.text(run(place, 1), Optional.empty(), Optional.empty())))
        .hasSize(4)
        .allMatch(sample -> sample.labels().equals(Map.of("output", place)));
  }

  @Test
  void whatNeverSucceededHasNoTimeOfSuccess() {
    String never = Metrics.text(run("/out", 1), Optional.empty(), Optional.empty());
    String once = Metrics.text(run("/out", 0), Optional.empty(), Optional.of(never));
    String kept = Metrics.text(run("/out", 75), Optional.empty(), Optional.of(once));

    assertThat(never).doesNotContain("last_success");
    assertThat(once).contains("dateline_last_success_timestamp_seconds{output=\"/out\"} 2000.5\n");
    assertThat(kept).contains("dateline_last_success_timestamp_seconds{output=\"/out\"} 2000.5\n");
  }

  private static RunRecord run(String output, int exitCode) {
    return new RunRecord(
        "id",
        "0",
        "4",
        "17",
        Instant.ofEpochSecond(1_000),
        Instant.ofEpochMilli(2_000_500),
        1000.5,
        exitCode == 0 ? RunOutcome.UP_TO_DATE : RunOutcome.FAILED,
        exitCode,
        "",
        0,
        "",
        0,
        "",
        "",
        "/in",
        "",
        output,
        Map.of(),
        Map.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
