package org.dateline.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.dateline.ingest.Records.KIND;
import static org.dateline.table.Columns.DATE;
import static org.dateline.table.Columns.OUTCOME;
import static org.dateline.table.Columns.REASON;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.ingest.Records;
import org.dateline.table.Slabs;

/** What became of the input, and on which days articles fall; small enough for the driver. */
final class Funnel {
  /** Below some thousand articles a task costs more to start than to do. */
  private static final long ARTICLES_OF_A_TASK = 2_000;

  private final Map<String, Long> counts = new TreeMap<>();
  private final Map<String, Long> reasons = new TreeMap<>();
  private final Map<LocalDate, Long> rejectsByDay = new TreeMap<>();
  private final TreeMap<Integer, Long> days = new TreeMap<>();

  private Funnel() {}

  /** Counts rows of {@link Records}: an action, one row per kind, outcome, reason and day. */
  static Funnel of(Dataset<Row> records) {
    Funnel funnel = new Funnel();
    records
        .groupBy(col(KIND), col(OUTCOME), col(REASON), col(DATE))
        .agg(count(lit(1)))
        .collectAsList()
        .forEach(funnel::add);
    return funnel;
  }

  private void add(Row row) {
    long n = row.getLong(4);
    String reason = row.getString(2);
    if (row.getString(0).equals(Records.FILE)) {
      counts.merge("files", n, Long::sum);
      counts.merge("files_" + row.getString(1), n, Long::sum);
    } else if (reason == null) {
      counts.merge("articles", n, Long::sum);
      days.merge((int) day(row).toEpochDay(), n, Long::sum);
    } else {
      counts.merge("rejects", n, Long::sum);
      reasons.merge(reason, n, Long::sum);
      if (!row.isNullAt(3)) {
        rejectsByDay.merge(day(row), n, Long::sum);
      }
    }
  }

  long files() {
    return counts.getOrDefault("files", 0L);
  }

  long articles() {
    return counts.getOrDefault("articles", 0L);
  }

  long rejects() {
    return counts.getOrDefault("rejects", 0L);
  }

  /** Files that changed, vanished or could not be read. */
  long unstable() {
    return counts.getOrDefault("files_" + Records.UNSTABLE, 0L);
  }

  /** Rejects by reason. */
  Map<String, Long> reasons() {
    return reasons;
  }

  /** Records rejected although their date could be read, by that date. */
  Map<LocalDate, Long> rejectsByDay() {
    return rejectsByDay;
  }

  /** Counts by name, for the manifest. */
  Map<String, Long> counts() {
    Map<String, Long> all = new TreeMap<>(counts);
    reasons.forEach((reason, n) -> all.put("rejects_" + reason, n));
    return all;
  }

  /** The days that have articles, put together for files. */
  Slabs slabs() {
    return Slabs.of(days, ARTICLES_OF_A_TASK);
  }

  /** What to say of it in one line. */
  String told() {
    return "%,d articles of %,d files, %,d rejects".formatted(articles(), files(), rejects());
  }

  /** The reasons in one line, the most frequent first. */
  String reasonsTold() {
    return String.join(
        ", ",
        reasons.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(entry -> "%s %,d".formatted(entry.getKey(), entry.getValue()))
            .toList());
  }

  private static LocalDate day(Row row) {
    Object value = row.get(3);
    return value instanceof java.sql.Date old ? old.toLocalDate() : (LocalDate) value;
  }
}
