package org.dateline.job;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.ingest.InputListing;
import org.dateline.ingest.Records;
import org.dateline.reading.ReadArticles;
import org.dateline.retraction.Retractions;
import org.dateline.store.FileSettings;
import org.dateline.store.Manifest;
import org.dateline.store.Publication;
import org.dateline.store.ReadingCache;
import org.dateline.store.StagedSnapshot;

/**
 * One run under its lease: publishes the state of the input, unless that is published already.
 *
 * @param out where the result is told
 */
record Night(RunFacts facts, JobReport report, PrintStream out) {

  /** Returns the exit code of the process. */
  int run() {
    RunRequest request = facts.request();
    Retractions retractions =
        SpecSettings.retractions(
            request.spec(), facts.listing(), facts.spark().sessionState().newHadoopConf());
    Parent parent = Parent.of(facts.output(), retractions);
    parent.check(request, facts.listing(), facts.output());
    parent.checkFiles(request, facts.output());
    parent.otherGazetteer(request).ifPresent(report::say);
    if (parent.holds(facts.listing(), request)) {
      report.say("Up to date: number %d holds all files as they are.", parent.number());
      return 0;
    }
    ReadingCache cache = cache();
    try {
      leavingOld(parent, cache).publishNew(parent, cache);
    } catch (Exception failure) { // Spark throws checked ones without saying so
      if (!ReadingCache.isBehind(failure)) {
        throw failure;
      }
      report.note("readings of earlier runs were damaged: all files were read again");
      cache.keepOnly(List.of());
      publishNew(parent, cache);
    }
    return 0;
  }

  private Night leavingOld(Parent parent, ReadingCache cache) {
    if (facts.request().reach().from().isEmpty()) {
      return this;
    }
    ReadCorpus corpus = new ReadCorpus(facts, cache, parent.retractions());
    return new Night(LeftAsPublished.of(facts, parent, corpus, report), report, out);
  }

  private void publishNew(Parent parent, ReadingCache cache) {
    RunRequest request = facts.request();
    StagedSnapshot snapshot =
        StagedSnapshot.begin(
            facts.output(), facts.runId(), Clock.systemUTC(), FileSettings.STANDARD);
    try {
      ReadCorpus corpus = new ReadCorpus(facts, cache, parent.retractions());
      Gates gates = new Gates(request.acceptance(), report::note);
      report.judgedBy(gates);
      NightGates night = new NightGates(facts, parent, gates);
      Optional<Outcome> staged =
          gates.guard(
              () ->
                  new DailyJob(facts.spark(), request.spec(), corpus, night, report)
                      .stage(
                          facts.listing(),
                          snapshot,
                          parent.inputsHash(request),
                          parent.toFollow(request)));
      if (staged.isPresent()) {
        night.keep(snapshot, corpus);
        publish(snapshot, publication(staged.get(), parent.retractions()), staged.get());
      } else {
        snapshot.discard();
        report.say("Up to date: number %d holds files of the same content.", parent.number());
      }
      corpus.forgetOthers();
    } catch (Exception failure) { // Spark throws checked ones without saying so
      if (report.published().isEmpty()) {
        leave(snapshot, failure);
      }
      throw failure;
    }
  }

  private void publish(StagedSnapshot snapshot, Publication publication, Outcome outcome) {
    Manifest manifest =
        report.step(
            "publish",
            () -> snapshot.publish(publication),
            published -> "number " + published.number());
    report.published(manifest);
    new ClosingTable(facts.spark(), facts.output(), out).print(manifest, outcome, report.elapsed());
  }

  private ReadingCache cache() {
    RunRequest request = facts.request();
    String key = SpecSettings.readingKey(request);
    return new ReadingCache(
        facts.spark(), facts.output(), key, ReadArticles.schema(Records.SCHEMA));
  }

  /** Leaves of a failed run only what a gate wants to be looked at. */
  private static void leave(StagedSnapshot snapshot, Exception failure) {
    boolean refused = failure instanceof UserException user && user.fault() == Fault.REFUSED;
    if (!refused) {
      try {
        snapshot.discard();
      } catch (RuntimeException second) {
        failure.addSuppressed(second);
      }
    }
  }

  private Publication publication(Outcome outcome, Retractions retractions) {
    RunRequest request = facts.request();
    InputListing listing = facts.listing();
    return new Publication(
        request.version(),
        request.specText(),
        listing.root(),
        outcome.inputsHash(),
        Parent.seen(listing, request),
        outcome.funnel().daysSeen(),
        outcome.touched(),
        outcome.funnel().counts(),
        report.gates(),
        outcome.warnings(),
        retractions.list(),
        Parent.given(request));
  }
}
