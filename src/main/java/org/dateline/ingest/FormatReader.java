package org.dateline.ingest;

import java.util.List;

/** A file format. To add one: one class, one line in {@link Readers#ALL}, one sample file. */
interface FormatReader {
  /** The name in a job spec. */
  String name();

  /** The ends of file names that it takes, in lower case; `.gz` after them is unpacked. */
  List<String> endings();

  /** Whether a record may name its own id, so that two records may share one. */
  boolean hasOwnIds(IngestSettings settings);

  /** The records of one file, in order. */
  RecordStream read(Content content, FileContext context);
}
