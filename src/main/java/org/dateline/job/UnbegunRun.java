package org.dateline.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.spark.SparkConf;
import org.apache.spark.package$;
import org.dateline.error.UserException;
import org.dateline.session.Secrets;
import org.dateline.store.Manifest;
import org.dateline.store.OutputFolder;
import org.dateline.store.RunFiles;
import org.dateline.store.RunOutcome;
import org.dateline.store.RunRecord;
import org.dateline.store.Snapshots;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Tuple2;

/**
 * Leaves run.json of a run that ended before its input was listed: another one was at work, say.
 */
record UnbegunRun(RunRequest request, OutputFolder output, String runId, Instant started) {
  private static final Logger LOG = LoggerFactory.getLogger(UnbegunRun.class);

  /**
   * Writes run.json, and metrics.prom unless another run is at work, which will write it. That this
   * fails changes nothing about how the run ended.
   */
  void record(UserException failure, Clock clock) {
    try {
      Optional<Manifest> newest = Snapshots.newestReadable(output);
      RunRecord run = record(Ending.failed(failure), clock.instant());
      RunFiles.write(output, run);
      if (run.outcome() != RunOutcome.BUSY) {
        RunFiles.writeMetrics(output, Metrics.text(run, newest, RunFiles.metrics(output)));
      }
    } catch (UserException e) {
      LOG.warn("the run is not recorded: {}", e.getMessage());
    }
  }

  private RunRecord record(Ending ending, Instant ended) {
    Map<String, String> settings = new TreeMap<>();
    for (Tuple2<String, String> setting : new SparkConf().getAll()) {
      settings.put(setting._1(), setting._2());
    }
    Secrets secrets = Secrets.of(settings);
    return new RunRecord(
        runId,
        request.version(),
        package$.MODULE$.SPARK_VERSION(),
        Runtime.version().toString(),
        started,
        ended,
        Duration.between(started, ended).toMillis() / 1e3,
        ending.outcome(),
        ending.exitCode(),
        secrets.mask(ending.message()),
        0,
        "",
        Snapshots.newestNumber(output),
        DigestUtils.sha256Hex(request.specText()),
        request.gazetteer().sha256(),
        secrets.mask(request.input()),
        "",
        secrets.mask(output.root()),
        secrets.mask(settings),
        Map.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
