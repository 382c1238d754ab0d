package org.dateline.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.dateline.table.Columns.DETAIL;
import static org.dateline.table.Columns.PATH;
import static org.dateline.table.Columns.REASON;
import static org.dateline.table.Columns.RECORD;

import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.ingest.Funnel;
import org.dateline.ingest.Records;
import org.dateline.spec.JobSpec;

/** Refuses an input that is no corpus, or one of which too much was rejected. */
final class InputGate {
  private InputGate() {}

  /**
   * Passes, or says why not, with the first reject by path.
   *
   * @param records rows of {@link Records}, looked at only to name the first reject
   */
  static void check(String input, Funnel funnel, JobSpec.Limits limits, Dataset<Row> records) {
    check(input, funnel, limits, () -> first(records));
  }

  /**
   * Passes, or says why not.
   *
   * @param first the first reject by path: path, record, reason, detail; asked only if needed
   */
  static void check(String input, Funnel funnel, JobSpec.Limits limits, Supplier<Row> first) {
    if (funnel.articles() == 0) {
      throw new UserException(
          Fault.NO_INPUT,
          "Cannot publish: none of the %,d files in %s holds an article%s."
              .formatted(
                  funnel.files(),
                  input,
                  funnel.faulty() == 0
                      ? "; all were ignored, unstable or retracted"
                      : " (%s)%s".formatted(funnel.reasonsTold(), told(first.get()))));
    }
    long seen = funnel.articles() + funnel.faulty();
    double share = (double) funnel.faulty() / seen;
    if (funnel.faulty() > limits.minRejected() && share > limits.maxRejected()) {
      throw new UserException(
          Fault.REFUSED,
          """
          Cannot publish: %,d of %,d records rejected (%.1f %%), the limit is %.1f %%: %s.%s
          All are in the table rejects that a run stages. Mend the files, or raise \
          limits.max_rejected in the spec if the loss is acceptable."""
              .formatted(
                  funnel.faulty(),
                  seen,
                  100 * share,
                  100 * limits.maxRejected(),
                  funnel.reasonsTold(),
                  told(first.get())));
    }
  }

  private static Row first(Dataset<Row> records) {
    return records
        .where(Records.rejected().and(not(Records.isRetracted())))
        .orderBy(col(PATH), col(RECORD))
        .select(PATH, RECORD, REASON, DETAIL)
        .first();
  }

  private static String told(Row reject) {
    return "%nFirst: %s record %d: %s, %s"
        .formatted(reject.getString(0), reject.getInt(1), reject.getString(2), reject.getString(3));
  }
}
