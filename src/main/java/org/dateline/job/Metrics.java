package org.dateline.job;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dateline.store.Manifest;
import org.dateline.store.PublishedTable;
import org.dateline.store.RunRecord;

/**
 * A run and what is published after it, in Prometheus' text format. Every sample has a label
 * `output`, so that the files of several outputs can be collected side by side.
 */
final class Metrics {
  private static final String LAST_SUCCESS = "dateline_last_success_timestamp_seconds";
  private static final String REJECTS = "rejects_";
  private static final String FILES = "files_";

  private final StringBuilder text = new StringBuilder();
  private final String output;

  private Metrics(String output) {
    this.output = output;
  }

  /**
   * The text after a run.
   *
   * @param newest the newest publication
   * @param before the text before the run, which knows when a run last succeeded
   */
  static String text(RunRecord run, Optional<Manifest> newest, Optional<String> before) {
    Metrics metrics = new Metrics(run.outputRoot());
    metrics.lastRun(run);
    Optional<Double> success =
        run.exitCode() == 0
            ? Optional.of(seconds(run.endedAt()))
            : before
                .flatMap(Metrics::lastSuccess)
                .or(() -> newest.map(Manifest::createdAt).map(Metrics::seconds));
    success.ifPresent(
        at ->
            metrics.gauge(LAST_SUCCESS, "When a run last published or found all up to date.", at));
    newest.ifPresent(metrics::publication);
    return metrics.text.toString();
  }

  private void lastRun(RunRecord run) {
    gauge(
        "dateline_last_run_end_timestamp_seconds",
        "When the last run ended.",
        seconds(run.endedAt()));
    gauge("dateline_last_run_duration_seconds", "How long the last run took.", run.seconds());
    gauge(
        "dateline_last_run_exit_code",
        "Exit code of the last run: 0 published or up to date, 75 try later.",
        run.exitCode());
    gauge(
        "dateline_last_run_task_cpu_seconds",
        "Processor time of the Spark tasks of the last run.",
        run.taskCpuSeconds());
  }

  private void publication(Manifest newest) {
    gauge("dateline_publication_number", "Number of the newest publication.", newest.number());
    gauge(
        "dateline_publication_timestamp_seconds",
        "When the newest publication was made.",
        seconds(newest.createdAt()));
    Map<String, Long> rejects = new TreeMap<>();
    Map<String, Long> files = new TreeMap<>();
    newest
        .funnel()
        .forEach(
            (name, count) -> {
              if (name.startsWith(REJECTS)) {
                rejects.put(name.substring(REJECTS.length()), count);
              } else if (name.startsWith(FILES)) {
                files.put(name.substring(FILES.length()), count);
              }
            });
    gauge(
        "dateline_articles",
        "Articles in the newest publication.",
        newest.funnel().getOrDefault("articles", 0L));
    gauges("dateline_rejects", "Records rejected in the newest publication.", "reason", rejects);
    gauges("dateline_input_files", "Input files of the newest publication.", "outcome", files);
    Map<String, Long> rows = new TreeMap<>();
    for (PublishedTable table : newest.tables()) {
      rows.put(table.name(), table.rows());
    }
    gauges("dateline_table_rows", "Rows in the newest publication.", "table", rows);
  }

  private static Optional<Double> lastSuccess(String before) {
    return before
        .lines()
        .filter(line -> line.startsWith(LAST_SUCCESS + "{"))
        .map(line -> Double.valueOf(line.substring(line.lastIndexOf(' ') + 1)))
        .findFirst();
  }

  private static double seconds(Instant at) {
    return at.toEpochMilli() / 1e3;
  }

  private void gauge(String name, String help, double value) {
    head(name, help);
    sample(name, "", value);
  }

  private void gauges(String name, String help, String label, Map<String, Long> values) {
    if (!values.isEmpty()) {
      head(name, help);
      values.forEach(
          (key, value) -> sample(name, ",%s=\"%s\"".formatted(label, quoted(key)), value));
    }
  }

  private void head(String name, String help) {
    text.append("# HELP %s %s\n# TYPE %s gauge\n".formatted(name, help, name));
  }

  private void sample(String name, String labels, double value) {
    String plain = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    text.append("%s{output=\"%s\"%s} %s\n".formatted(name, quoted(output), labels, plain));
  }

  private static String quoted(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
