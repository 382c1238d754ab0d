package org.dateline.job;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.apache.hadoop.util.ShutdownHookManager;
import org.dateline.error.UserException;
import org.dateline.store.Manifest;
import org.dateline.store.OutputFolder;
import org.dateline.store.RunFiles;
import org.dateline.store.RunRecord;
import org.dateline.store.Snapshots;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leaves run.json and metrics.prom of a run, however it ends; only a kill leaves none. */
final class RecordedRun {
  private static final Logger LOG = LoggerFactory.getLogger(RecordedRun.class);

  /** Between Spark's hook, at 40, which makes the work fail, and that of file systems, at 10. */
  private static final int AFTER_SPARK = 20;

  private final RunFacts facts;
  private final Clock clock;
  private final JobReport report;
  private final StepMeter meter;
  private boolean recorded;

  private RecordedRun(RunFacts facts, Clock clock, JobReport report) {
    this.facts = facts;
    this.clock = clock;
    this.report = report;
    this.meter = StepMeter.on(facts.spark().sparkContext());
  }

  /**
   * Does the work and records how it ended: published if the report knows of a manifest, up to date
   * if not, failed or refused if it throws, interrupted if the process is being stopped.
   *
   * @param work returns the exit code of the process
   */
  static int of(RunFacts facts, Clock clock, JobReport report, IntSupplier work) {
    RecordedRun run = new RecordedRun(facts, clock, report);
    Runnable hook = () -> run.record(Ending.interrupted());
    ShutdownHookManager.get().addShutdownHook(hook, AFTER_SPARK);
    try {
      int exitCode = work.getAsInt();
      run.record(Ending.done(report.published().isPresent(), exitCode));
      return exitCode;
    } catch (Exception | Error failure) { // Spark throws checked ones without saying so
      if (!ShutdownHookManager.get().isShutdownInProgress()) {
        run.record(Ending.failed(failure));
      }
      throw failure;
    } finally {
      forget(hook);
    }
  }

  private static void forget(Runnable hook) {
    if (!ShutdownHookManager.get().isShutdownInProgress()) {
      ShutdownHookManager.get().removeShutdownHook(hook);
    }
  }

  /**
   * Writes both files, the first time it is called. That this fails changes nothing about the run:
   * what is published is in the log.
   */
  private synchronized void record(Ending ending) {
    if (recorded) {
      return;
    }
    recorded = true;
    meter.stop();
    Instant now = clock.instant();
    OutputFolder output = facts.output();
    try {
      Optional<Manifest> newest = report.published().or(() -> Snapshots.newestReadable(output));
      RunRecord run =
          facts.record(ending, now, report, meter.told(), Snapshots.newestNumber(output));
      RunFiles.write(output, run);
      RunFiles.writeMetrics(output, Metrics.text(run, newest, RunFiles.metrics(output)));
    } catch (UserException e) {
      LOG.warn("the run is not recorded: {}", e.getMessage());
    }
  }
}
