package org.dateline.table;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.dateline.table.Column.optional;
import static org.dateline.table.Column.required;
import static org.dateline.table.Columns.ARTICLES;
import static org.dateline.table.Columns.BYTES;
import static org.dateline.table.Columns.MODIFIED_AT;
import static org.dateline.table.Columns.OUTCOME;
import static org.dateline.table.Columns.PATH;
import static org.dateline.table.Columns.REASON;
import static org.dateline.table.Columns.REJECTS;
import static org.dateline.table.Columns.SHA256;

import java.util.List;

/**
 * One row for every file seen under the input root, whatever became of it. Describes the whole run,
 * not a day.
 */
public final class Inputs {
  public static final Contract CONTRACT =
      new Contract(
          "inputs",
          "One row for every file seen under the input root, whatever became of it. Describes the whole run, not a day.",
          List.of(PATH),
          List.of(
              required(PATH, StringType, "file, relative to the input root"),
              required(BYTES, LongType, "size of the file as stored, bytes"),
              required(
                  MODIFIED_AT,
                  TimestampType,
                  "modification time of the file, UTC; not part of content hashes"),
              optional(
                  SHA256,
                  StringType,
                  "SHA-256 of the file as stored, 64 hex digits; null for a file that was not read"),
              required(
                  OUTCOME, StringType, "`accepted`, `partly`, `rejected`, `ignored` or `unstable`"),
              optional(
                  REASON,
                  StringType,
                  "why the file as a whole was rejected or ignored, a fixed code"),
              required(ARTICLES, IntegerType, "articles accepted from it"),
              required(REJECTS, IntegerType, "records of it that were rejected")));

  private Inputs() {}
}
