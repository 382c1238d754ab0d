package org.dateline.ingest;

import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;
import static org.dateline.ingest.Records.KIND;
import static org.dateline.ingest.Records.NULS;
import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Columns.DATE;
import static org.dateline.table.Columns.OUTCOME;
import static org.dateline.table.Columns.PATH;
import static org.dateline.table.Columns.REASON;
import static org.dateline.table.Columns.RECORD;
import static org.dateline.table.Columns.SHA256;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.table.Slabs;

/** What became of the input, and on which days articles fall; small enough for the driver. */
public final class Funnel {
  private static final String IS_NEW = "_is_new";

  private static final List<String> OUTCOMES =
      List.of(
          CountInputs.ACCEPTED,
          CountInputs.PARTLY,
          CountInputs.REJECTED,
          Records.IGNORED,
          Records.UNSTABLE);

  private final TreeMap<String, Long> files = new TreeMap<>();
  private final TreeMap<String, Long> reasons = new TreeMap<>();
  private final TreeMap<LocalDate, Long> articlesByDay = new TreeMap<>();
  private final TreeMap<LocalDate, Long> rejectsByDay = new TreeMap<>();
  private final TreeMap<LocalDate, Long> hashes = new TreeMap<>();
  private long nuls;
  private long later;
  private Unreadable unreadable = Unreadable.NONE;
  private Optional<Funnel> fresh = Optional.empty();

  Funnel() {}

  /**
   * Counts rows of {@link Records}: an action, one row per kind, outcome, reason and day; and where
   * there are rejects a second one, that asks each file for its records.
   *
   * @param records persisted: they are read twice
   */
  public static Funnel of(Dataset<Row> records) {
    return of(records, lit(true));
  }

  /**
   * Counts rows of {@link Records} in the same way, and those that are new by themselves too.
   *
   * @param isNew whether a row is of a file that is new or changed
   */
  public static Funnel of(Dataset<Row> records, Column isNew) {
    Funnel funnel = new Funnel();
    funnel.fresh = Optional.of(new Funnel());
    records
        .groupBy(col(KIND), col(OUTCOME), col(REASON), col(DATE), isNew.as(IS_NEW))
        .agg(
            count(lit(1)),
            sum(NULS),
            bit_xor(xxhash64(col(ARTICLE_ID), col(PATH), col(RECORD), col(SHA256), col(REASON))))
        .collectAsList()
        .forEach(funnel::add);
    if (funnel.rejects() == 0 && funnel.later == 0) {
      funnel.files(CountInputs.ACCEPTED, funnel.files.getOrDefault(Records.READ, 0L));
      funnel.files.remove(Records.READ);
    } else {
      funnel.files.clear();
      CountInputs.apply(records)
          .groupBy(OUTCOME)
          .agg(count(lit(1)))
          .collectAsList()
          .forEach(row -> funnel.files(row.getString(0), row.getLong(1)));
    }
    if (funnel.unstable() > 0) {
      funnel.unreadable(Unreadable.of(records));
    }
    return funnel;
  }

  private void add(Row row) {
    addAll(row);
    boolean isFile = row.getString(0).equals(Records.FILE);
    fresh.filter(part -> row.getBoolean(4) && !isFile).ifPresent(part -> part.addAll(row));
  }

  private void addAll(Row row) {
    long n = row.getLong(5);
    if (row.getString(0).equals(Records.LATER)) {
      later += n;
      return;
    }
    String reason = row.getString(2);
    if (!row.isNullAt(3)) {
      hashes.merge(day(row), row.getLong(7), (one, other) -> one ^ other);
    }
    if (row.getString(0).equals(Records.FILE)) {
      files(row.getString(1), n);
    } else if (reason == null) {
      articles(day(row), n);
      nuls(row.getLong(6));
    } else {
      rejects(reason, n);
      if (!row.isNullAt(3)) {
        rejects(day(row), n);
      }
    }
  }

  void files(String outcome, long n) {
    files.merge(outcome, n, Long::sum);
  }

  void articles(LocalDate day, long n) {
    articlesByDay.merge(day, n, Long::sum);
  }

  void rejects(String reason, long n) {
    reasons.merge(reason, n, Long::sum);
  }

  void rejects(LocalDate day, long n) {
    rejectsByDay.merge(day, n, Long::sum);
  }

  void nuls(long n) {
    nuls += n;
  }

  void unreadable(Unreadable more) {
    unreadable = unreadable.and(more);
  }

  /** Adds what another part of the input gave. */
  void add(Funnel part) {
    part.files.forEach(this::files);
    part.articlesByDay.forEach(this::articles);
    part.reasons.forEach(this::rejects);
    part.rejectsByDay.forEach(this::rejects);
    nuls(part.nuls);
    unreadable(part.unreadable);
  }

  public long files() {
    return total(files);
  }

  public long articles() {
    return total(articlesByDay);
  }

  public long rejects() {
    return total(reasons);
  }

  /** Records that were refused for what they are: those of retracted articles do not count. */
  public long faulty() {
    return rejects() - reasons.getOrDefault(Reason.RETRACTED.code(), 0L);
  }

  /**
   * What became of the records of files that are new or changed, all of them if that was not asked;
   * files are not counted.
   */
  public Funnel fresh() {
    return fresh.orElse(this);
  }

  /** Files that changed, vanished or could not be read. */
  public long unstable() {
    return files.getOrDefault(Records.UNSTABLE, 0L);
  }

  /** Those among them that could not be read. */
  public Unreadable unreadable() {
    return unreadable;
  }

  /** Records that are left for their date. */
  public long later() {
    return later;
  }

  /** NUL characters taken out of articles. */
  public long nuls() {
    return nuls;
  }

  /** Articles by day, for days that have some. */
  public SortedMap<LocalDate, Long> articlesByDay() {
    return Collections.unmodifiableSortedMap(articlesByDay);
  }

  /** Articles of a day and those after it. */
  public long articlesFrom(LocalDate day) {
    return total(articlesByDay.tailMap(day));
  }

  /**
   * What tells the records of a day from others: their number, and a hash of their ids, places and
   * bytes and of why they were rejected. Two days are told apart but for chance, 1 in 2^64.
   */
  public SortedMap<LocalDate, String> daysSeen() {
    TreeMap<LocalDate, String> seen = new TreeMap<>();
    hashes.forEach(
        (day, hash) -> {
          long records = articlesByDay.getOrDefault(day, 0L) + rejectsByDay.getOrDefault(day, 0L);
          seen.put(day, "%d-%016x".formatted(records, hash));
        });
    return seen;
  }

  /** Records rejected although their date could be read, by that date. */
  public Map<LocalDate, Long> rejectsByDay() {
    return Collections.unmodifiableMap(rejectsByDay);
  }

  /**
   * Counts by name, for the manifest: files are accepted, partly, rejected, ignored or unstable,
   * records are articles or rejects, and nothing else is.
   */
  public Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    counts.put("files", files());
    OUTCOMES.forEach(outcome -> counts.put("files_" + outcome, files.getOrDefault(outcome, 0L)));
    counts.put("records", articles() + rejects());
    counts.put("articles", articles());
    counts.put("nuls_removed", nuls);
    counts.put("rejects", rejects());
    reasons.forEach((reason, n) -> counts.put("rejects_" + reason, n));
    return counts;
  }

  /**
   * The days that have articles, put together for files.
   *
   * @param seen days before this one lie in the first slab, and do not count
   * @param from a slab begins at this day, from which on files are written
   * @param least articles of a slab, but for the last
   */
  public Slabs slabs(LocalDate seen, LocalDate from, long least) {
    TreeMap<Integer, Long> days = new TreeMap<>();
    articlesByDay.tailMap(seen).forEach((day, n) -> days.put((int) day.toEpochDay(), n));
    return Slabs.of(
        days, least, from.equals(LocalDate.MIN) ? Integer.MIN_VALUE : (int) from.toEpochDay());
  }

  /** What to say of it in one line. */
  public String told() {
    return "%,d articles of %,d files, %,d rejects".formatted(articles(), files(), rejects());
  }

  /** The reasons in one line, the most frequent first. */
  public String reasonsTold() {
    return String.join(
        ", ",
        reasons.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(entry -> "%s %,d".formatted(entry.getKey(), entry.getValue()))
            .toList());
  }

  private static long total(Map<?, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static LocalDate day(Row row) {
    Object value = row.get(3);
    return value instanceof java.sql.Date old ? old.toLocalDate() : (LocalDate) value;
  }
}
