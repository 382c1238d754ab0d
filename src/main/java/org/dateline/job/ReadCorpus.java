package org.dateline.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.dateline.table.Columns.DATE;
import static org.dateline.table.Columns.OUTCOME;
import static org.dateline.table.Columns.PATH;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dateline.entities.UserGazetteer;
import org.dateline.ingest.DropUnstable;
import org.dateline.ingest.InputFile;
import org.dateline.ingest.InputListing;
import org.dateline.ingest.MarkRetracted;
import org.dateline.ingest.ReadInput;
import org.dateline.ingest.Records;
import org.dateline.ingest.SetAside;
import org.dateline.reading.ReadArticles;
import org.dateline.retraction.Retraction;
import org.dateline.retraction.Retractions;
import org.dateline.spec.JobSpec;
import org.dateline.store.ReadingCache;

/**
 * The records of all listed files, read: those of files that are as they were are taken from the
 * cache, the others are read and added to it.
 */
final class ReadCorpus {
  /** More parts than this are put together into one. */
  private static final int MOST_PARTS = 40;

  /** From this share of files that are gone or changed on, the cache is written anew. */
  private static final double MOST_DEAD = 0.25;

  private static final int UNMATCHED_TOLD = 3;
  private static final String WHOLE = "-whole";

  private final SparkSession spark;
  private final JobSpec spec;
  private final ReadingCache cache;
  private final Retractions retractions;
  private final String runId;
  private final Reached reached;
  private final Optional<LocalDate> to;
  private final List<String> parts;
  private final Optional<KeptReadings> kept;
  private final Broadcast<UserGazetteer> gazetteer;
  private Set<String> unstable = Set.of();
  private long asBefore;
  private long read;

  /** Reads into a cache. */
  ReadCorpus(RunFacts facts, ReadingCache cache, Retractions retractions) {
    this.spark = facts.spark();
    this.spec = facts.request().spec();
    this.cache = cache;
    this.retractions = retractions;
    this.runId = facts.runId();
    this.reached = facts.reached();
    this.gazetteer =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .broadcast(facts.request().gazetteer());
    this.to = facts.request().reach().to();
    this.parts =
        facts.request().scope() == RunRequest.Scope.CHANGED ? valid(cache.parts()) : List.of();
    this.kept = cache.rows(parts).map(rows -> KeptReadings.of(rows, retractions));
  }

  /**
   * The records, to be read again with each use, column by column.
   *
   * @throws UserException of fault USAGE if files cannot be kept as they were published
   */
  Dataset<Row> records() {
    return records(new LongOpenHashSet());
  }

  /**
   * The same.
   *
   * @param wanted stamps of states that are kept for later though they are not read now
   */
  private Dataset<Row> records(LongSet wanted) {
    InputListing listing = reached.listing();
    LongSet known = kept.map(KeptReadings::read).orElseGet(LongOpenHashSet::new);
    InputListing fresh = listing.only(file -> file.toRead() && !known.contains(file.stamp()));
    reached.check(fresh);
    LongSet gone = new LongOpenHashSet(known);
    listing.only(InputFile::toRead).files().forEach(file -> gone.remove(file.stamp()));
    asBefore = (long) known.size() - gone.size();
    read = fresh.files().size();
    Dataset<Row> stored =
        needsWhole(fresh, gone, known.size())
            ? whole(read(fresh), gone, waiting(listing, wanted))
            : more(read(fresh), gone);
    return upTo(stored.unionByName(read(listing.only(file -> !file.toRead()))));
  }

  /**
   * The paths of files that are new, changed or gone, and have or had a record dated before a day:
   * an action. What was read of the published ones is kept.
   *
   * @param published the files of the publication before
   */
  Set<String> changedBefore(LocalDate day, InputListing published) {
    LongSet before = new LongOpenHashSet();
    published.files().forEach(file -> before.add(file.stamp()));
    Dataset<Row> records = records(before);
    Column isEarlier = Records.isRecord().and(col(DATE).lt(lit(day)));
    Set<String> paths = new HashSet<>();
    NewFiles now = NewFiles.of(reached.listing(), Optional.of(published));
    paths(records.where(isEarlier.and(now.isNew())), paths);
    LongSet gone = new LongOpenHashSet(before);
    reached.listing().files().forEach(file -> gone.remove(file.stamp()));
    kept.ifPresent(last -> paths(last.rows().where(isEarlier.and(KeptReadings.isIn(gone))), paths));
    return paths;
  }

  /** The names that the user gives, as executors have them. */
  Broadcast<UserGazetteer> gazetteer() {
    return gazetteer;
  }

  /** How many files were read and how many were not, in one line. */
  String told() {
    return "%,d files read, %,d as before".formatted(read, asBefore);
  }

  /**
   * The records without those of files that are not still, but with what these were when they last
   * were.
   */
  Dataset<Row> stable(Dataset<Row> records) {
    unstable = new HashSet<>();
    paths(records.where(col(OUTCOME).equalTo(Records.UNSTABLE)), unstable);
    Dataset<Row> stable = DropUnstable.apply(records);
    return kept.map(last -> stable.unionByName(upTo(last.records(last.lastOf(unstable)))))
        .orElse(stable);
  }

  /** What to say of retractions that are about none of these records, if there are some. */
  Optional<String> toldUnmatched(Dataset<Row> records) {
    List<Retraction> unmatched = MarkRetracted.unmatched(records, retractions);
    return unmatched.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%,d of %,d retractions match no record: %s%s"
                .formatted(
                    unmatched.size(),
                    retractions.list().size(),
                    unmatched.stream()
                        .limit(UNMATCHED_TOLD)
                        .map(Retraction::told)
                        .collect(Collectors.joining(", ")),
                    unmatched.size() > UNMATCHED_TOLD ? ", …" : ""));
  }

  /** The paths of files that are not still, once {@link #stable} was asked for. */
  Set<String> unstable() {
    return Set.copyOf(unstable);
  }

  /** Forgets what these records replace. */
  void forgetOthers() {
    cache.keepOnly(valid(cache.parts()));
  }

  private static void paths(Dataset<Row> rows, Set<String> to) {
    rows.select(PATH).toLocalIterator().forEachRemaining(row -> to.add(row.getString(0)));
  }

  private boolean needsWhole(InputListing fresh, LongSet gone, int known) {
    return kept.isEmpty()
        || parts.size() >= MOST_PARTS
        || gone.size() > MOST_DEAD * known
        || fresh.files().stream().anyMatch(file -> kept.get().broken().contains(file.stamp()));
  }

  /** What files that are not still were when they last were. */
  private LongSet waiting(InputListing listing, LongSet wanted) {
    Set<String> paths = new HashSet<>();
    listing.only(file -> !file.toRead()).files().forEach(file -> paths.add(file.path()));
    LongSet waiting = kept.map(rows -> rows.lastOf(paths)).orElseGet(LongOpenHashSet::new);
    waiting.addAll(wanted);
    listing.only(InputFile::toRead).files().forEach(file -> waiting.remove(file.stamp()));
    return waiting;
  }

  /** Keeps what is not gone with what is fresh; what waits is kept and not returned. */
  private Dataset<Row> whole(Dataset<Row> fresh, LongSet gone, LongSet waiting) {
    gone.removeAll(waiting);
    Dataset<Row> all = kept.map(rows -> rows.without(gone).unionByName(fresh)).orElse(fresh);
    return KeptReadings.without(cache.add(part(WHOLE), all), waiting);
  }

  private Dataset<Row> more(Dataset<Row> fresh, LongSet gone) {
    Dataset<Row> added = cache.add(part(""), fresh);
    return kept.map(rows -> rows.without(gone).unionByName(added)).orElse(added);
  }

  private Dataset<Row> upTo(Dataset<Row> records) {
    return to.map(day -> SetAside.after(day, records)).orElse(records);
  }

  private Dataset<Row> read(InputListing files) {
    Dataset<Row> records = new ReadInput(SpecSettings.ingest(spec)).apply(spark, files);
    return new ReadArticles(SpecSettings.reading(spec), gazetteer)
        .apply(MarkRetracted.apply(records, retractions));
  }

  /** Parts are numbered, so that they sort by age whatever the clock says. */
  private String part(String kind) {
    List<String> all = cache.parts();
    int last = all.isEmpty() ? 0 : Integer.parseInt(all.get(all.size() - 1).substring(0, 8));
    return String.format(Locale.ROOT, "%08d-%s%s", last + 1, runId, kind);
  }

  /** The newest part that is the whole, and those after it. */
  private static List<String> valid(List<String> parts) {
    int from = 0;
    for (int at = 0; at < parts.size(); at++) {
      from = parts.get(at).endsWith(WHOLE) ? at : from;
    }
    return parts.subList(from, parts.size());
  }
}
