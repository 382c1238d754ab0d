package org.dateline.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.dateline.table.Columns.OUTCOME;
import static org.dateline.table.Columns.PATH;
import static org.dateline.table.Columns.REASON;

import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.error.Plural;

/**
 * The listed files whose bytes the storage refused to give. Unlike those that changed, the next run
 * finds them as they are now, until somebody mends their permissions or their disk.
 *
 * @param files how many there are
 * @param first the first of them by path; empty if there is none
 */
public record Unreadable(long files, String first) {
  static final Unreadable NONE = new Unreadable(0, "");

  /** Those among rows of {@link Records}: an action that asks every file. */
  static Unreadable of(Dataset<Row> records) {
    Row found =
        records
            .where(
                Records.isFile()
                    .and(col(OUTCOME).equalTo(Records.UNSTABLE))
                    .and(col(REASON).equalTo(Unstable.UNREADABLE.code())))
            .agg(count(lit(1)), min(PATH))
            .head();
    return found.getLong(0) == 0 ? NONE : new Unreadable(found.getLong(0), found.getString(1));
  }

  static Unreadable of(String path) {
    return new Unreadable(1, path);
  }

  /** These and those of another part of the input. */
  Unreadable and(Unreadable others) {
    if (files == 0 || others.files == 0) {
      return files == 0 ? others : this;
    }
    boolean isFirst = first.compareTo(others.first) <= 0;
    return new Unreadable(files + others.files, isFirst ? first : others.first);
  }

  /** What to say of them, if there are some. */
  public Optional<String> told() {
    return files == 0
        ? Optional.empty()
        : Optional.of(
            "%s could not be read, such as %s: %s left for the next run"
                .formatted(
                    Plural.of(files, "file"), Detail.of(first), files == 1 ? "it is" : "they are"));
  }
}
