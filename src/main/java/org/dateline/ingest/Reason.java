package org.dateline.ingest;

import java.util.Locale;

/** Why a record, or a whole file, cannot be taken as an article. */
public enum Reason {
  /** No publication day in the record, its header or its path. */
  NO_DATE,
  /** Something stands where the day is wanted and is not a day. */
  BAD_DATE,
  /** A day before the earliest or too far after the file's modification. */
  DATE_OUT_OF_RANGE,
  /** Not UTF-8. */
  ENCODING,
  /** Nothing but blanks. */
  EMPTY,
  /** Neither headline nor body. */
  NO_TEXT,
  /** More bytes than a record may have. */
  TOO_LARGE,
  /** A compressed file that is damaged or cut off. */
  CORRUPT_GZIP,
  /** A compressed file that unpacks to far more than it may. */
  BOMB,
  /** Not text. */
  BINARY,
  /** Not a record of the format. */
  MALFORMED,
  /** An article with this id was accepted before. */
  DUPLICATE_ID,
  /** The table of retracted articles names it. */
  RETRACTED;

  /** The fixed code in the published tables, in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
