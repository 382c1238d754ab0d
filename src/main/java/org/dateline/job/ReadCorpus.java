package org.dateline.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.udf;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.dateline.ingest.DropUnstable;
import org.dateline.ingest.InputFile;
import org.dateline.ingest.InputListing;
import org.dateline.ingest.ReadInput;
import org.dateline.ingest.Records;
import org.dateline.reading.ReadArticles;
import org.dateline.spec.JobSpec;
import org.dateline.store.ReadingCache;

/**
 * The records of all listed files, read: those of files that are as they were are taken from the
 * cache, the others are read and added to it. Holds some 16 bytes for each file on the driver, less
 * than the listing.
 */
final class ReadCorpus {
  /** More parts than this are put together into one. */
  private static final int MOST_PARTS = 40;

  /** From this share of files that are gone or changed on, the cache is written anew. */
  private static final double MOST_DEAD = 0.25;

  private static final String WHOLE = "-whole";

  private final SparkSession spark;
  private final JobSpec spec;
  private final ReadingCache cache;
  private final String runId;
  private final List<String> parts;
  private long asBefore;
  private long read;

  /** Reads into a cache. */
  ReadCorpus(RunFacts facts, ReadingCache cache) {
    this.spark = facts.spark();
    this.spec = facts.request().spec();
    this.cache = cache;
    this.runId = facts.runId();
    this.parts =
        facts.request().scope() == RunRequest.Scope.CHANGED ? valid(cache.parts()) : List.of();
  }

  /** The records, to be read again with each use, column by column. */
  Dataset<Row> records(InputListing listing) {
    Optional<Dataset<Row>> kept = cache.rows(parts).map(rows -> rows.where(Records.isLasting()));
    LongSet known = kept.map(ReadCorpus::stamps).orElseGet(LongOpenHashSet::new);
    LongSet dead = new LongOpenHashSet(known);
    listing.files().forEach(file -> dead.remove(file.stamp()));
    Dataset<Row> fresh =
        read(listing.only(file -> !file.toRead() || !known.contains(file.stamp())));
    asBefore = (long) known.size() - dead.size();
    read = listing.files().stream().filter(InputFile::toRead).count() - asBefore;
    if (parts.isEmpty() || dead.size() > MOST_DEAD * known.size() || parts.size() >= MOST_PARTS) {
      return whole(kept.map(rows -> alive(rows, dead).unionByName(fresh)).orElse(fresh));
    }
    Dataset<Row> added = cache.add(part(""), fresh);
    return kept.map(rows -> alive(rows, dead).unionByName(added)).orElse(added);
  }

  /** How many files were read and how many were not, in one line. */
  String told() {
    return "%,d files read, %,d as before".formatted(read, asBefore);
  }

  /** The records without those of files that changed while they were read. */
  Dataset<Row> stable(Dataset<Row> records) {
    return whole(DropUnstable.apply(records));
  }

  /** Forgets what these records replace. */
  void forgetOthers() {
    cache.keepOnly(valid(cache.parts()));
  }

  private Dataset<Row> whole(Dataset<Row> rows) {
    return cache.add(part(WHOLE), rows);
  }

  private Dataset<Row> read(InputListing files) {
    return new ReadArticles(SpecSettings.reading(spec))
        .apply(new ReadInput(SpecSettings.ingest(spec)).apply(spark, files));
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

  private static LongSet stamps(Dataset<Row> kept) {
    LongSet stamps = new LongOpenHashSet();
    kept.where(Records.isReadFile())
        .select(Records.STAMP)
        .toLocalIterator()
        .forEachRemaining(row -> stamps.add(row.getLong(0)));
    return stamps;
  }

  private static Dataset<Row> alive(Dataset<Row> rows, LongSet dead) {
    if (dead.isEmpty()) {
      return rows;
    }
    UDF1<Long, Boolean> isDead = stamp -> dead.contains(stamp.longValue());
    Column gone = udf(isDead, DataTypes.BooleanType).apply(col(Records.STAMP));
    return rows.where(not(gone));
  }
}
