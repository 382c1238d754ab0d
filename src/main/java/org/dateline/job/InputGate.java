package org.dateline.job;

import static org.apache.spark.sql.functions.col;
import static org.dateline.table.Columns.DETAIL;
import static org.dateline.table.Columns.PATH;
import static org.dateline.table.Columns.REASON;
import static org.dateline.table.Columns.RECORD;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.error.Fault;
import org.dateline.error.Plural;
import org.dateline.error.UserException;
import org.dateline.ingest.Funnel;
import org.dateline.ingest.Records;
import org.dateline.job.Gates.Finding;
import org.dateline.spec.JobSpec;

/**
 * Refuses an input that is no corpus, or of which what is new is broken.
 *
 * @param input where the input is
 * @param first the first reject by path: path, record, reason, detail; asked only if needed
 */
record InputGate(String input, JobSpec spec, Gates gates, Supplier<Row> first) {
  /** The day begins so much earlier in the easternmost zone. */
  private static final ZoneOffset EARLIEST_ZONE = ZoneOffset.ofHours(14);

  /** The first reject among rows of {@link Records}. */
  static Row first(Dataset<Row> records) {
    return records
        .where(Records.rejected())
        .orderBy(col(PATH), col(RECORD))
        .select(PATH, RECORD, REASON, DETAIL)
        .first();
  }

  /**
   * Passes an input that has an article.
   *
   * @throws UserException of fault NO_INPUT for one that has none: there is nothing to publish
   */
  void hasArticles(Funnel funnel) {
    if (funnel.articles() == 0) {
      throw new UserException(
          Fault.NO_INPUT,
          "Cannot publish: none of the %,d files in %s holds an article%s."
              .formatted(funnel.files(), input, why(funnel)));
    }
  }

  private String why(Funnel funnel) {
    String later =
        funnel.later() == 0
            ? ""
            : "; %s dated later than the day of --to: give a later one, or none"
                .formatted(Plural.of(funnel.later(), "record is", "records are"));
    if (funnel.faulty() > 0) {
      return " (%s)%s%s".formatted(funnel.reasonsTold(), later, told(first.get()));
    }
    return later.isEmpty() ? "; all were ignored, unstable or retracted" : later;
  }

  /**
   * Passes days that are not in the future, whatever the modification times of files say.
   *
   * @param now of the clock or, if that is later, of the publication before
   */
  void dates(Funnel funnel, Instant now) {
    LocalDate earliest = spec.input().earliestDate();
    LocalDate today = now.atOffset(EARLIEST_ZONE).toLocalDate();
    int most = spec.input().maxFutureDays();
    LocalDate from = funnel.articlesByDay().firstKey();
    LocalDate to = funnel.articlesByDay().lastKey();
    long ahead = Math.max(0, to.toEpochDay() - today.toEpochDay());
    Finding finding =
        Finding.of(
            GateCode.DATES,
            ahead,
            most,
            "articles are dated %s to %s, today is %s",
            from,
            to,
            today);
    if (ahead > most || from.isBefore(earliest)) {
      gates.refuse(
          finding,
          () ->
              "; input.earliest_date is %s, input.max_future_days %d. A clock is wrong, here or where the files were last modified: mend it, or the modification times."
                  .formatted(earliest, most));
    } else {
      gates.pass(finding);
    }
  }

  /**
   * Passes new files if one of them has an article, or they are few, or were rejected.
   *
   * @param files how many are new
   */
  void empty(Funnel fresh, long files) {
    int most = spec.limits().minRejected();
    boolean rejected = fresh.faulty() > most; // the matter of another gate
    if (fresh.articles() == 0 && files > most && !rejected) {
      gates.refuse(
          Finding.of(
              GateCode.EMPTY,
              files,
              most,
              "none of the %,d files that are new or changed holds an article%s",
              files,
              fresh.faulty() == 0
                  ? "; all were ignored or unstable"
                  : " (%s)".formatted(fresh.reasonsTold())),
          () ->
              ". The table inputs that was staged says what became of each. Mend them, or input.formats.");
    } else {
      gates.pass(
          Finding.of(
              GateCode.EMPTY,
              fresh.articles() == 0 ? files : 0,
              most,
              "%,d files are new or changed, with %,d articles",
              files,
              fresh.articles()));
    }
  }

  /** Passes new records if few of them were rejected. */
  void rejected(Funnel fresh) {
    JobSpec.Limits limits = spec.limits();
    long seen = fresh.articles() + fresh.faulty();
    double share = seen == 0 ? 0 : (double) fresh.faulty() / seen;
    if (fresh.faulty() > limits.minRejected() && share > limits.maxRejected()) {
      gates.refuse(
          Finding.of(
              GateCode.REJECTED,
              share,
              limits.maxRejected(),
              "%,d of %,d records rejected (%.1f %%, only new and changed ones count), the limit is %.1f %%: %s",
              fresh.faulty(),
              seen,
              100 * share,
              100 * limits.maxRejected(),
              fresh.reasonsTold()),
          () ->
              """
              .%s
              All are in the table rejects that was staged. Mend the files, or raise \
              limits.max_rejected in the spec if such a loss is always acceptable."""
                  .formatted(told(first.get())));
    } else {
      gates.pass(
          Finding.of(
              GateCode.REJECTED,
              share,
              limits.maxRejected(),
              "%,d of %,d new or changed records rejected",
              fresh.faulty(),
              seen));
    }
  }

  private static String told(Row reject) {
    return "%nFirst: %s record %d: %s, %s"
        .formatted(reject.getString(0), reject.getInt(1), reject.getString(2), reject.getString(3));
  }
}
