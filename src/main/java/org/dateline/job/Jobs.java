package org.dateline.job;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.SparkSession;
import org.dateline.entities.UserGazetteer;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.ingest.Funnel;
import org.dateline.ingest.IngestSettings;
import org.dateline.ingest.InputGlance;
import org.dateline.ingest.InputListing;
import org.dateline.ingest.SkimInput;
import org.dateline.retraction.Retractions;
import org.dateline.store.Lease;
import org.dateline.store.OutputFolder;

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
      Configuration hadoop = spark.sessionState().newHadoopConf();
      return run(spark, ready(request, lease, hadoop), lease, out);
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
    return lease(request, newConfiguration());
  }

  /**
   * The request with the names that the user gives, which are read and checked here and only here.
   * Needs no session.
   *
   * @throws org.dateline.error.UserException of fault USAGE if they cannot be used
   */
  public static RunRequest ready(RunRequest request, Lease lease) {
    return ready(request, lease, newConfiguration());
  }

  private static RunRequest ready(RunRequest request, Lease lease, Configuration hadoop) {
    Clock clock = Clock.systemUTC();
    Instant started = clock.instant();
    try {
      return request.naming(ReadGazetteer.in(request.spec().entities().gazetteer(), hadoop));
    } catch (UserException e) {
      new UnbegunRun(request, lease.folder(), lease.runId(), started).record(e, clock);
      throw e;
    }
  }

  /**
   * How many names the user gives.
   *
   * @param place a path, a Hadoop URI, or `none`
   * @throws org.dateline.error.UserException of fault USAGE if they cannot be used
   */
  public static int names(String place, Configuration hadoop) {
    return ReadGazetteer.in(place, hadoop).rows();
  }

  private static Configuration newConfiguration() {
    return SparkHadoopUtil.get().newConfiguration(new SparkConf());
  }

  /**
   * Publishes what the request asks for under a lease that was taken before.
   *
   * @param request as {@link #ready} has it
   * @return the exit code of the process
   * @throws org.dateline.error.UserException if the operator can put right what went wrong
   */
  public static int run(SparkSession spark, RunRequest request, Lease lease, PrintStream out) {
    if (request.gazetteer().isNone() == request.spec().entities().hasGazetteer()) {
      throw new IllegalArgumentException("the names that the user gives are not read");
    }
    Clock clock = Clock.systemUTC();
    Instant started = clock.instant();
    Configuration hadoop = spark.sessionState().newHadoopConf();
    JobReport report = new JobReport(spark, out);
    Reached reached;
    try {
      reached =
          report.step(
              "list",
              () -> reached(request, lease.folder(), hadoop),
              found -> "%,d files".formatted(found.listing().files().size()));
    } catch (UserException e) {
      new UnbegunRun(request, lease.folder(), lease.runId(), started).record(e, clock);
      throw e;
    }
    RunFacts facts = new RunFacts(spark, request, reached, lease.folder(), lease.runId(), started);
    try {
      return RecordedRun.of(facts, clock, report, () -> new Night(facts, report, out).run());
    } finally {
      release(spark);
    }
  }

  /** Forgets all that the steps left persisted: the session keeps each with its whole plan. */
  private static void release(SparkSession spark) {
    if (!spark.sparkContext().isStopped()) {
      spark.catalog().clearCache();
      JavaSparkContext.fromSparkContext(spark.sparkContext())
          .getPersistentRDDs()
          .values()
          .forEach(rdd -> rdd.unpersist(false));
    }
  }

  /**
   * The absolute place of an input folder, of which only the first entry is looked at.
   *
   * @throws org.dateline.error.UserException if it cannot be listed, or nothing is in it
   */
  public static String glance(String input, Configuration hadoop) {
    return InputGlance.of(input, hadoop);
  }

  private static Reached reached(RunRequest request, OutputFolder output, Configuration hadoop) {
    Reach reach = request.reach();
    IngestSettings settings = SpecSettings.ingest(request.spec());
    Optional<InputListing> published =
        reach.needsPublished() ? published(request, output) : Optional.empty();
    InputListing now =
        SpecSettings.settling(request.spec())
            .listing(
                () ->
                    reach.mayFindNothing(published.isPresent())
                        ? InputListing.of(request.input(), reach.within(), settings, hadoop)
                        : InputListing.of(request.input(), settings, hadoop));
    return Reached.of(reach, now, published);
  }

  private static Optional<InputListing> published(RunRequest request, OutputFolder output) {
    Parent parent = Parent.of(output, Retractions.NONE);
    parent.checkFiles(request, output);
    return parent.filesToKeep(output);
  }

  private static Lease lease(RunRequest request, Configuration hadoop) {
    Clock clock = Clock.systemUTC();
    Instant started = clock.instant();
    String runId = UUID.randomUUID().toString().substring(0, 8);
    OutputFolder output = OutputFolder.open(request.output(), hadoop);
    try {
      return Lease.take(output, runId);
    } catch (UserException e) {
      if (e.fault() == Fault.BUSY) {
        new UnbegunRun(request, output, runId, started).record(e, clock);
      }
      throw e;
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
    Retractions retractions = SpecSettings.retractions(request.spec(), listing, hadoop);
    SkimInput skim = new SkimInput(listing, settings, retractions, hadoop);
    Funnel funnel = skim.funnel();
    UserGazetteer own = ReadGazetteer.in(request.spec().entities().gazetteer(), hadoop);
    new Plan(request.naming(own), listing, funnel).print(out);
    InputGate gate =
        new InputGate(
            listing.root(),
            request.spec(),
            new Gates(Acceptance.NONE, note -> {}),
            () -> skim.firstReject().orElseThrow());
    gate.hasArticles(funnel);
    gate.dates(funnel, Instant.now());
    gate.rejected(fresh(request, listing, retractions, funnel, hadoop));
    return 0;
  }

  /** What became of files that are new since the last publication, which are read once more. */
  private static Funnel fresh(
      RunRequest request,
      InputListing listing,
      Retractions retractions,
      Funnel all,
      Configuration hadoop) {
    if (all.faulty() <= request.spec().limits().minRejected()) {
      return all;
    }
    OutputFolder output = OutputFolder.existing(request.output());
    NewFiles files = NewFiles.of(listing, Parent.of(output, retractions).files(output));
    return files.areKnown()
        ? new SkimInput(
                listing.only(files::isNew),
                SpecSettings.ingest(request.spec()),
                retractions,
                hadoop)
            .funnel()
        : all;
  }
}
