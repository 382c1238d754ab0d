package org.dateline.ingest;

import java.io.IOException;
import java.util.Optional;

/** The records of one file, one after the other. */
@FunctionalInterface
interface RecordStream {
  /**
   * The next record, or empty at the end of the file.
   *
   * @throws BadInputException if the file cannot be read on from here
   * @throws IOException if the storage fails
   */
  Optional<FoundRecord> next() throws IOException;
}
