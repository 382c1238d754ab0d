package org.dateline.ingest;

import java.util.Objects;
import java.util.Optional;

/**
 * One record of a file and what became of it.
 *
 * @param record number in the file from 1; 0 where the file is the record
 * @param line line of the record from 1; 0 where record is 0
 * @param bytes size of the record, unpacked
 * @param sha256 of these bytes, 64 hex digits; empty where they were not all kept
 */
record FoundRecord(int record, int line, long bytes, Optional<String> sha256, Verdict verdict) {
  FoundRecord {
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(verdict, "verdict");
  }

  /** The refusal of a whole file. */
  static FoundRecord file(long bytes, Reject reject) {
    return new FoundRecord(0, 0, bytes, Optional.empty(), reject);
  }
}
