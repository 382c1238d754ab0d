package org.dateline.job;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.spark.sql.SparkSession;
import org.dateline.ingest.InputListing;
import org.dateline.session.Secrets;
import org.dateline.store.Gate;
import org.dateline.store.Manifest;
import org.dateline.store.OutputFolder;
import org.dateline.store.RunRecord;
import scala.Tuple2;
import scala.jdk.javaapi.CollectionConverters;

/** What is known of a run once its input is listed and its output open. */
record RunFacts(
    SparkSession spark,
    RunRequest request,
    Reached reached,
    OutputFolder output,
    String runId,
    Instant started) {

  InputListing listing() {
    return reached.listing();
  }

  /** The same run of other files. */
  RunFacts with(Reached other) {
    return new RunFacts(spark, request, other, output, runId, started);
  }

  /** Settings that differ in every run and choose nothing. */
  private static final Set<String> NO_CHOICE =
      Set.of(
          "spark.app.startTime",
          "spark.app.submitTime",
          "spark.driver.port",
          "spark.executor.id",
          "spark.sql.warehouse.dir");

  private static final RunRecord.Tasks NO_TASKS =
      new RunRecord.Tasks(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /**
   * The record of the run, secrets masked.
   *
   * @param tasks by job group
   * @param newest number of the newest publication, 0 if there is none
   */
  RunRecord record(
      Ending ending,
      Instant ended,
      JobReport report,
      Map<String, RunRecord.Tasks> tasks,
      int newest) {
    Map<String, String> settings = settings();
    Secrets secrets = Secrets.of(settings);
    Optional<Manifest> published = report.published();
    List<String> warnings = published.map(Manifest::warnings).orElseGet(report::notes);
    return new RunRecord(
        runId,
        request.version(),
        spark.version(),
        Runtime.version().toString(),
        started,
        ended,
        Duration.between(started, ended).toMillis() / 1e3,
        ending.outcome(),
        ending.exitCode(),
        secrets.mask(ending.message()),
        published.map(Manifest::number).orElse(0),
        published.map(Manifest::snapshot).orElse(""),
        published.map(Manifest::parent).orElse(newest),
        DigestUtils.sha256Hex(request.specText()),
        request.gazetteer().sha256(),
        secrets.mask(listing().root()),
        published.map(Manifest::inputsHash).orElse(""),
        secrets.mask(output.root()),
        secrets.mask(settings),
        report.funnel(),
        report.gates().stream().map(gate -> masked(gate, secrets)).toList(),
        warnings.stream().map(secrets::mask).toList(),
        steps(report.seconds(), tasks));
  }

  /** Paths and an operator's reason may hold what is to be masked. */
  private static Gate masked(Gate gate, Secrets secrets) {
    return new Gate(
        gate.code(),
        gate.kind(),
        gate.outcome(),
        gate.value(),
        gate.limit(),
        secrets.mask(gate.text()),
        secrets.mask(gate.reason()));
  }

  /** Every setting of Spark that somebody made, the session's changes too. */
  private Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>();
    for (Tuple2<String, String> setting : spark.sparkContext().getConf().getAll()) {
      settings.put(setting._1(), setting._2());
    }
    settings.putAll(CollectionConverters.asJava(spark.conf().getAll()));
    settings.keySet().removeAll(NO_CHOICE);
    return settings;
  }

  private static List<RunRecord.Step> steps(
      Map<String, Double> seconds, Map<String, RunRecord.Tasks> tasks) {
    Map<String, RunRecord.Tasks> left = new HashMap<>(tasks);
    List<RunRecord.Step> steps = new ArrayList<>();
    seconds.forEach(
        (name, took) -> {
          RunRecord.Tasks done = left.remove(name);
          steps.add(new RunRecord.Step(name, took, done == null ? NO_TASKS : done));
        });
    // a group that is no step of this run belongs to whoever else uses the session
    RunRecord.Tasks other = left.get(StepMeter.OTHER);
    if (other != null) {
      steps.add(new RunRecord.Step(StepMeter.OTHER, 0, other));
    }
    return steps;
  }
}
