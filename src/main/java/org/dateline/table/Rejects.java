package org.dateline.table;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.dateline.table.Column.required;
import static org.dateline.table.Columns.BYTES;
import static org.dateline.table.Columns.DETAIL;
import static org.dateline.table.Columns.LINE;
import static org.dateline.table.Columns.PATH;
import static org.dateline.table.Columns.REASON;
import static org.dateline.table.Columns.RECORD;

import java.util.List;

/**
 * One row for every record, or file, that could not be taken as an article. Describes the whole
 * run, not a day.
 */
public final class Rejects {
  public static final Contract CONTRACT =
      new Contract(
          "rejects",
          "One row for every record, or file, that could not be taken as an article. Describes the whole run, not a day.",
          List.of(PATH, RECORD),
          List.of(
              required(PATH, StringType, "file, relative to the input root"),
              required(
                  RECORD,
                  IntegerType,
                  "number of the record in the file from 1; 0 is the file itself"),
              required(LINE, IntegerType, "line of the record from 1; 0 where record is 0"),
              required(REASON, StringType, "why, a fixed code such as `bad_date`, or `retracted`"),
              required(
                  DETAIL,
                  StringType,
                  "what was found, at most 200 characters, control characters made visible"),
              required(BYTES, LongType, "size of the record, bytes")));

  private Rejects() {}
}
