package org.dateline.ingest;

import static org.dateline.table.Columns.AGENCY;
import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Columns.BYTES;
import static org.dateline.table.Columns.DATE;
import static org.dateline.table.Columns.DATE_SOURCE;
import static org.dateline.table.Columns.DETAIL;
import static org.dateline.table.Columns.HEADLINE;
import static org.dateline.table.Columns.LANGUAGE;
import static org.dateline.table.Columns.LINE;
import static org.dateline.table.Columns.MODIFIED_AT;
import static org.dateline.table.Columns.OUTCOME;
import static org.dateline.table.Columns.PATH;
import static org.dateline.table.Columns.PLACE;
import static org.dateline.table.Columns.REASON;
import static org.dateline.table.Columns.RECORD;
import static org.dateline.table.Columns.SHA256;
import static org.dateline.table.Columns.SOURCE;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.Scratch;

/**
 * What reading the input gives, for the steps of one run: one row per listed file, and one per
 * record found in it.
 */
public final class Records {
  /** {@link #FILE}, {@link #RECORD_ROW} or {@link #LATER}. */
  public static final String KIND = "_kind";

  /** The body of an accepted article: lines ended by `\n`, empty if there is none. */
  public static final String BODY = "_body";

  /** How many NUL characters were taken out of an accepted article. */
  public static final String NULS = "_nuls";

  /** Which state of its file a row is of, as {@link InputFile#stamp} tells it. */
  public static final String STAMP = Scratch.STAMP;

  /** A listed file: path, bytes, modified_at, sha256, outcome, reason, detail. */
  public static final String FILE = "file";

  /**
   * A record: path, record, line, bytes and sha256; accepted without a reason and with the columns
   * of an article, or refused with a reason, a detail and the date where it could be read. A file
   * refused as a whole has one such row with record 0.
   */
  public static final String RECORD_ROW = "record";

  /** A record dated after the day up to which a run reads: it is neither an article nor refused. */
  public static final String LATER = "later";

  /** The outcome of a file row whose records are all there. */
  public static final String READ = "read";

  /** The outcome of a file row that no reader opened; its reason is a code of {@link Ignored}. */
  public static final String IGNORED = "ignored";

  /**
   * The outcome of a file row that changed, vanished or could not be read; its reason is a code of
   * {@link Unstable}, and none of its records count.
   */
  public static final String UNSTABLE = "unstable";

  public static final StructType SCHEMA = schema(DataTypes.DateType, DataTypes.TimestampType);

  /** As rows are made: days and microseconds since 1970, which no session setting reinterprets. */
  static final StructType RAW = schema(DataTypes.IntegerType, DataTypes.LongType);

  private Records() {}

  /** Whether a row is a record that was taken as an article. */
  public static Column accepted() {
    return isRecord().and(functions.col(REASON).isNull());
  }

  /** Whether a row is a record, or a whole file, that was refused. */
  public static Column rejected() {
    return isRecord().and(functions.col(REASON).isNotNull());
  }

  /** Whether a row that was refused is of a retracted article. */
  public static Column isRetracted() {
    return functions.col(REASON).eqNullSafe(Reason.RETRACTED.code());
  }

  /** Whether a row is of a record, or of a whole file that was refused. */
  public static Column isRecord() {
    return functions.col(KIND).equalTo(RECORD_ROW);
  }

  /** Whether a row is of a record that is left for its date. */
  static Column isLater() {
    return functions.col(KIND).equalTo(LATER);
  }

  /** Whether a row is of a file that was read to its end. */
  public static Column isReadFile() {
    return isFile().and(functions.col(OUTCOME).equalTo(READ));
  }

  /** Whether a row is of a file. */
  public static Column isFile() {
    return functions.col(KIND).equalTo(FILE);
  }

  private static StructType schema(DataType day, DataType time) {
    return new StructType()
        .add(PATH, DataTypes.StringType, false)
        .add(KIND, DataTypes.StringType, false)
        .add(RECORD, DataTypes.IntegerType)
        .add(LINE, DataTypes.IntegerType)
        .add(BYTES, DataTypes.LongType, false)
        .add(MODIFIED_AT, time)
        .add(SHA256, DataTypes.StringType)
        .add(OUTCOME, DataTypes.StringType)
        .add(REASON, DataTypes.StringType)
        .add(DETAIL, DataTypes.StringType)
        .add(ARTICLE_ID, DataTypes.StringType)
        .add(DATE, day)
        .add(DATE_SOURCE, DataTypes.StringType)
        .add(HEADLINE, DataTypes.StringType)
        .add(BODY, DataTypes.StringType)
        .add(LANGUAGE, DataTypes.StringType)
        .add(SOURCE, DataTypes.StringType)
        .add(AGENCY, DataTypes.StringType)
        .add(PLACE, DataTypes.StringType)
        .add(NULS, DataTypes.IntegerType)
        .add(STAMP, DataTypes.LongType, false);
  }
}
