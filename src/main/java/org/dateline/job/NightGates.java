package org.dateline.job;

import java.time.Instant;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.ingest.Funnel;
import org.dateline.spec.JobSpec;
import org.dateline.stats.DayTotals;
import org.dateline.store.Manifest;
import org.dateline.store.StagedSnapshot;

/** The gates of one run in their order: of its input before the work, of its tables after it. */
final class NightGates {
  private final RunFacts facts;
  private final Parent parent;
  private final Gates gates;
  private final NewFiles newFiles;

  NightGates(RunFacts facts, Parent parent, Gates gates) {
    this.facts = facts;
    this.parent = parent;
    this.gates = gates;
    this.newFiles = NewFiles.of(facts.listing(), parent.files(facts.output()));
  }

  NewFiles newFiles() {
    return newFiles;
  }

  /**
   * Passes an input that may replace what is published.
   *
   * @param records rows of {@link org.dateline.ingest.Records}
   */
  void input(Funnel funnel, Dataset<Row> records) {
    InputGate input =
        new InputGate(facts.listing().root(), spec(), gates, () -> InputGate.first(records));
    input.hasArticles(funnel);
    input.dates(funnel, now());
    input.rejected(funnel.fresh());
    input.empty(funnel.fresh(), newFiles.count());
    boolean alike = newFiles.areKnown() && parent.isAlike(facts.request());
    parent
        .newest()
        .ifPresent(
            before ->
                new RemovedGate(
                        spec().limits(), gates, facts.output(), facts.request().reach().to())
                    .check(before, funnel, alike, records));
  }

  /**
   * Passes tables that agree, and notes new days that are unusual.
   *
   * @param readings marked, in slabs
   * @return what was found in all
   */
  Gates tables(Funnel funnel, Dataset<Row> readings, DayTotals originals, Publisher publisher) {
    TableGates tables = new TableGates(publisher.published(), gates);
    tables.rows();
    tables.conservation(facts.listing().files().size(), funnel);
    tables.references();
    SoftGates.of(spec().limits(), gates, funnel.articlesByDay(), parent.newest())
        .check(readings, originals, publisher.published());
    return gates;
  }

  /** Leaves what the gates of the next run need. */
  void keep(StagedSnapshot snapshot, ReadCorpus corpus) {
    snapshot.keep(PublishedFiles.KEPT, PublishedFiles.kept(facts.listing(), corpus.unstable()));
  }

  private JobSpec spec() {
    return facts.request().spec();
  }

  /** A clock that was set back makes no day a future one. */
  private Instant now() {
    Optional<Instant> published = parent.newest().map(Manifest::createdAt);
    return published.filter(at -> at.isAfter(facts.started())).orElse(facts.started());
  }
}
