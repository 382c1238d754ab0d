package org.dateline.job;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.ingest.Funnel;
import org.dateline.ingest.IngestSettings;
import org.dateline.ingest.InputListing;
import org.dateline.ingest.Records;
import org.dateline.ingest.SkimInput;
import org.dateline.reading.ReadArticles;
import org.dateline.store.FileSettings;
import org.dateline.store.Lease;
import org.dateline.store.Manifest;
import org.dateline.store.OutputFolder;
import org.dateline.store.Publication;
import org.dateline.store.ReadingCache;
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
    try (Lease lease = lease(request, spark.sessionState().newHadoopConf())) {
      return run(spark, request, lease, out);
    }
  }

  /**
   * Takes the lease of the output. Needs no session: where another run is at work, this one ends
   * before it starts one.
   *
   * @throws org.dateline.error.UserException if another run is at work there, or the output cannot
   *     be written
   */
  public static Lease lease(RunRequest request) {
    return lease(request, SparkHadoopUtil.get().newConfiguration(new SparkConf()));
  }

  /**
   * Publishes what the request asks for under a lease that was taken before.
   *
   * @return the exit code of the process
   * @throws org.dateline.error.UserException if the operator can put right what went wrong
   */
  public static int run(SparkSession spark, RunRequest request, Lease lease, PrintStream out) {
    Configuration hadoop = spark.sessionState().newHadoopConf();
    JobReport report = new JobReport(spark, out);
    InputListing listing =
        report.step(
            "list",
            () -> InputListing.of(request.input(), SpecSettings.ingest(request.spec()), hadoop),
            found -> "%,d files".formatted(found.files().size()));
    OutputFolder output = lease.folder();
    Parent parent = Parent.of(output);
    parent.check(request, listing, output);
    if (parent.holds(listing, request)) {
      report.say("Up to date: number %d holds all files as they are.", parent.number());
      return 0;
    }
    StagedSnapshot snapshot =
        StagedSnapshot.begin(output, lease.runId(), Clock.systemUTC(), FileSettings.STANDARD);
    try {
      ReadCorpus corpus = corpus(spark, request, output, lease.runId());
      DailyJob job = new DailyJob(spark, request.spec(), corpus, report);
      Optional<Outcome> staged = job.stage(listing, snapshot, parent.inputsHash(request));
      if (staged.isEmpty()) {
        snapshot.discard();
        corpus.forgetOthers();
        report.say("Up to date: number %d holds files of the same content.", parent.number());
        return 0;
      }
      Outcome outcome = staged.get();
      Manifest manifest =
          report.step(
              "publish",
              () -> snapshot.publish(publication(request, listing, outcome)),
              published -> "number " + published.number());
      corpus.forgetOthers();
      new ClosingTable(spark, output, out).print(manifest, outcome, report.elapsed());
      return 0;
    } catch (RuntimeException failure) {
      leave(snapshot, failure);
      throw failure;
    }
  }

  private static ReadCorpus corpus(
      SparkSession spark, RunRequest request, OutputFolder output, String runId) {
    String key = SpecSettings.readingKey(request.spec(), request.version());
    StructType schema = ReadArticles.schema(Records.SCHEMA);
    return new ReadCorpus(
        spark, request.spec(), new ReadingCache(spark, output, key, schema), runId, false);
  }

  private static Lease lease(RunRequest request, Configuration hadoop) {
    String runId = UUID.randomUUID().toString().substring(0, 8);
    return Lease.take(OutputFolder.open(request.output(), hadoop), runId);
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
        listing.seen(),
        new Manifest.Days(
            LocalDate.ofEpochDay(outcome.days().first()),
            LocalDate.ofEpochDay(outcome.days().last()),
            outcome.days().last() - outcome.days().first() + 1),
        outcome.funnel().counts(),
        List.of(),
        outcome.warnings());
  }
}
