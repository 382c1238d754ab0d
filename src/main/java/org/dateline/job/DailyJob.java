package org.dateline.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.unix_date;
import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Columns.DATE;
import static org.dateline.table.Scratch.ARTICLE_SKETCH;
import static org.dateline.table.Scratch.ARTICLE_STORY;
import static org.dateline.table.Scratch.DAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.dateline.entities.KbIds;
import org.dateline.entities.ResolveMentions;
import org.dateline.error.Plural;
import org.dateline.ingest.CountInputs;
import org.dateline.ingest.Funnel;
import org.dateline.ingest.InputListing;
import org.dateline.ingest.ListRejects;
import org.dateline.ingest.MarkDuplicates;
import org.dateline.ingest.Records;
import org.dateline.reading.CountDays;
import org.dateline.reading.Days;
import org.dateline.reading.PublishArticles;
import org.dateline.spec.JobSpec;
import org.dateline.store.Gate;
import org.dateline.store.Manifest;
import org.dateline.store.StagedSnapshot;
import org.dateline.table.Articles;
import org.dateline.table.Calendar;
import org.dateline.table.DaySums;
import org.dateline.table.Exchange;
import org.dateline.table.Inputs;
import org.dateline.table.Rejects;
import org.dateline.table.Slabs;

/** Wires the steps, from files to the tables of a staged snapshot. */
record DailyJob(
    SparkSession spark, JobSpec spec, ReadCorpus corpus, NightGates gates, JobReport report) {
  private static final String SHUFFLE_PARTITIONS = "spark.sql.shuffle.partitions";

  /** Set by the session where nobody asked for a number of partitions. */
  private static final String FIT_SHUFFLES = "spark.dateline.fitShuffles";

  /** Below some thousand articles a task costs more to start than to do. */
  private static final String ARTICLES_OF_A_SLAB = "spark.dateline.slabArticles";

  private static final long ARTICLES_OF_A_PARTITION = 5_000;

  /**
   * Writes the tables of the spec.
   *
   * @param known hash of the inputs that are published; empty if nothing is
   * @param last what the same program published last from the same spec
   * @return what became of the input; nothing if it is what is published
   */
  Optional<Outcome> stage(
      InputListing listing, StagedSnapshot snapshot, String known, Optional<Manifest> last) {
    Dataset<Row> read = report.step("read", () -> corpus.records(), all -> corpus.told());
    Column isNew = gates.newFiles().isNew();
    Funnel all = report.step("count", () -> Funnel.of(read, isNew), Funnel::told);
    Dataset<Row> records = sound(read, listing, all);
    Funnel funnel =
        records == read ? all : report.step("sift", () -> Funnel.of(records, isNew), Funnel::told);
    report.counted(funnel.counts());
    if (funnel.later() > 0) {
      report.note(
          Plural.of(
              funnel.later(),
              "record is dated later and was not read",
              "records are dated later and were not read"));
    }
    corpus.toldUnmatched(records).ifPresent(report::note);
    fitShuffles(funnel.articles());
    Needs needs = new Needs(spec.publish().tables());
    Optional<LocalDate> from = keep(snapshot, last, funnel);
    Slabs slabs = slabs(funnel, from);
    Publisher publisher = new Publisher(snapshot, slabs, needs, report, from);
    publisher.sorted(Inputs.CONTRACT, CountInputs.sorted(records));
    if (Outcome.inputsHash(publisher.published()).equals(known) && !known.isEmpty()) {
      return Optional.empty();
    }
    publisher.unsorted(
        Rejects.CONTRACT,
        () -> ListRejects.apply(funnel.rejects() == 0 ? records.limit(0) : records));
    gates.input(funnel, records);
    Optional<Kept> kept =
        from.map(
            first -> Kept.before(first, snapshot, slabs, spec, spark, funnel.articlesFrom(first)));
    Exchange exchange = exchange(slabs, funnel.articles(), from.flatMap(first -> last));
    Memory memory = new Memory(spark, snapshot, exchange, from);
    Dataset<Row> readings = readings(records, slabs, publisher, memory, kept);
    Days days =
        report.step(
            "days",
            () ->
                new Days(
                    CountDays.apply(readings).collectAsList(),
                    memory.recall(DaySums.CONTRACT, col("*"), unix_date(col(DATE)).as(DAY))),
            counted -> counted.busy() + " days with articles");
    publisher.sorted(Articles.CONTRACT, PublishArticles.apply(readings, SpecSettings.extent(spec)));
    publisher.unsorted(Calendar.CONTRACT, () -> days.calendar(spark, funnel.rejectsByDay()));
    features(readings, days, needs, publisher, memory, kept);
    report.step(
        "gates",
        () -> gates.tables(funnel, readings, days.originals(), publisher),
        judged -> Gate.told(judged.found()));
    return Optional.of(new Outcome(funnel, days, from, publisher.published(), report.notes()));
  }

  /** Keeps the days before those that are made anew, of which the first day is returned. */
  private Optional<LocalDate> keep(
      StagedSnapshot snapshot, Optional<Manifest> last, Funnel funnel) {
    Optional<LocalDate> from =
        last.filter(parent -> Kept.isTold(spec))
            .filter(parent -> isSpread(parent, funnel.articles()))
            .flatMap(parent -> FirstAnew.of(parent, funnel));
    return from.filter(
        first -> {
          List<String> problems = snapshot.keepBefore(first);
          if (!problems.isEmpty()) {
            report.note(
                "files of number %d are damaged, all was made anew: %s"
                    .formatted(last.orElseThrow().number(), problems.get(0)));
          }
          return problems.isEmpty();
        });
  }

  private Slabs slabs(Funnel funnel, Optional<LocalDate> from) {
    LocalDate first = from.orElse(LocalDate.MIN);
    LocalDate seen = from.map(day -> day.minusDays(Kept.daysBack(spec))).orElse(LocalDate.MIN);
    long least = Long.parseLong(spark.conf().get(ARTICLES_OF_A_SLAB, "2000"));
    return funnel.slabs(seen, first, least);
  }

  /** Whether what a publication remembers is spread well enough for a corpus of a size. */
  private boolean isSpread(Manifest parent, long articles) {
    int wanted = buckets(articles);
    OptionalInt known = Memory.buckets(parent);
    return known.isPresent() && wanted <= 2 * known.getAsInt() && known.getAsInt() <= 8 * wanted;
  }

  private int buckets(long articles) {
    return Exchange.buckets(articles, Integer.parseInt(spark.conf().get(SHUFFLE_PARTITIONS)));
  }

  private void features(
      Dataset<Row> readings,
      Days days,
      Needs needs,
      Publisher publisher,
      Memory memory,
      Optional<Kept> kept) {
    Dataset<Row> mentions =
        mentions(readings, needs, publisher, memory).persist(StorageLevel.MEMORY_AND_DISK());
    if (needs.terms()) {
      TermTables terms = TermTables.of(readings, days, SpecSettings.terms(spec), publisher, memory);
      terms.publishByDay();
      terms.publishInAll(StoryTables.publish(readings, terms, mentions, kept, publisher));
      memory.remember(DaySums.CONTRACT, days.sums(spark, publisher.written(), terms.tokens()));
    }
    if (needs.entities()) {
      KbIds kbIds = new KbIds(corpus.gazetteer());
      NameTables.publish(mentions, days, SpecSettings.pairs(spec), kbIds, publisher, memory, kept);
    }
  }

  private Dataset<Row> mentions(
      Dataset<Row> readings, Needs needs, Publisher publisher, Memory memory) {
    return needs.entities()
        ? new ResolveMentions(memory.exchange(), publisher.written()).apply(readings, memory)
        : ResolveMentions.none(spark);
  }

  /** Where days and keys meet: as for the publication that is followed, if one is. */
  private Exchange exchange(Slabs slabs, long articles, Optional<Manifest> last) {
    OptionalInt known = last.map(Memory::buckets).orElse(OptionalInt.empty());
    return new Exchange(slabs, known.orElse(buckets(articles)));
  }

  /** A partition costs more to start than some thousand articles to count. */
  private void fitShuffles(long articles) {
    int most = Integer.parseInt(spark.conf().get(SHUFFLE_PARTITIONS));
    if (Boolean.parseBoolean(spark.conf().get(FIT_SHUFFLES, "false"))) {
      long worth = Math.min(most, 1 + articles / ARTICLES_OF_A_PARTITION);
      spark.conf().set(SHUFFLE_PARTITIONS, Long.toString(worth));
    }
  }

  /** Without the records of files that changed while they were read, and without later doubles. */
  private Dataset<Row> sound(Dataset<Row> read, InputListing listing, Funnel all) {
    Dataset<Row> stable = all.unstable() == 0 ? read : corpus.stable(read);
    boolean mayRepeat = listing.mayRepeatIds(SpecSettings.ingest(spec));
    return mayRepeat && MarkDuplicates.isNeeded(stable) ? MarkDuplicates.apply(stable) : stable;
  }

  private Dataset<Row> readings(
      Dataset<Row> records, Slabs slabs, Publisher publisher, Memory memory, Optional<Kept> kept) {
    Dataset<Row> accepted = records.where(Records.accepted());
    Dataset<Row> read =
        kept.map(days -> accepted.where(col(DAY).geq(days.from())))
            .orElse(accepted)
            .drop(ARTICLE_SKETCH, ARTICLE_STORY)
            .repartitionById(slabs.count(), slabs.of(col(DAY)))
            .sortWithinPartitions(col(DAY), col(ARTICLE_ID));
    return new Events(spec, slabs, publisher, memory, kept)
        .mark(read, accepted)
        .persist(StorageLevel.MEMORY_AND_DISK());
  }
}
