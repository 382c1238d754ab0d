package org.dateline.job;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.ingest.Funnel;
import org.dateline.ingest.IngestSettings;
import org.dateline.ingest.InputListing;
import org.dateline.ingest.SkimInput;
import org.dateline.store.FileSettings;
import org.dateline.store.Manifest;
import org.dateline.store.OutputFolder;
import org.dateline.store.Publication;
import org.dateline.store.StagedSnapshot;

/** The job behind the commands run and plan. */
public final class Jobs {
  private Jobs() {}

  /**
   * Publishes what the request asks for.
   *
   * @param out where the result is told
   * @return the exit code of the process
   * @throws org.dateline.error.UserException if the operator can put right what went wrong
   */
  public static int run(SparkSession spark, RunRequest request, PrintStream out) {
    Configuration hadoop = spark.sessionState().newHadoopConf();
    JobReport report = new JobReport(spark, out);
    InputListing listing =
        report.step(
            "list",
            () -> InputListing.of(request.input(), SpecSettings.ingest(request.spec()), hadoop),
            found -> "%,d files".formatted(found.files().size()));
    OutputFolder output = OutputFolder.open(request.output(), hadoop);
    String runId = UUID.randomUUID().toString().substring(0, 8);
    StagedSnapshot snapshot =
        StagedSnapshot.begin(output, runId, Clock.systemUTC(), FileSettings.STANDARD);
    try {
      Outcome outcome = new DailyJob(spark, request.spec(), report).stage(listing, snapshot);
      Manifest manifest =
          report.step(
              "publish",
              () -> snapshot.publish(publication(request, listing, outcome)),
              published -> "number " + published.number());
      new ClosingTable(spark, output, out).print(manifest, outcome, report.elapsed());
      return 0;
    } catch (RuntimeException failure) {
      leave(snapshot, failure);
      throw failure;
    }
  }

  /** Leaves of a failed run only what a gate wants to be looked at. */
  private static void leave(StagedSnapshot snapshot, RuntimeException failure) {
    boolean refused = failure instanceof UserException user && user.fault() == Fault.REFUSED;
    if (!refused) {
      try {
        snapshot.discard();
      } catch (RuntimeException second) {
        failure.addSuppressed(second);
      }
    }
  }

  /**
   * Tells the inputs, days and tables that a run would touch; writes nothing and needs no session.
   *
   * @return the exit code of the process
   * @throws org.dateline.error.UserException if a run would refuse the input
   */
  public static int plan(RunRequest request, PrintStream out) {
    Configuration hadoop = new Configuration();
    IngestSettings settings = SpecSettings.ingest(request.spec());
    InputListing listing = InputListing.of(request.input(), settings, hadoop);
    SkimInput skim = new SkimInput(listing, settings, hadoop);
    Funnel funnel = skim.funnel();
    new Plan(request, listing, funnel).print(out);
    InputGate.check(
        listing.root(), funnel, request.spec().limits(), () -> skim.firstReject().orElseThrow());
    return 0;
  }

  private static Publication publication(
      RunRequest request, InputListing listing, Outcome outcome) {
    return new Publication(
        request.version(),
        request.specText(),
        listing.root(),
        outcome.inputsHash(),
        new Manifest.Days(
            LocalDate.ofEpochDay(outcome.days().first()),
            LocalDate.ofEpochDay(outcome.days().last()),
            outcome.days().last() - outcome.days().first() + 1),
        outcome.funnel().counts(),
        List.of(),
        outcome.warnings());
  }
}
