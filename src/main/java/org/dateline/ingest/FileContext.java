package org.dateline.ingest;

/**
 * What the readers of one file need beside its bytes.
 *
 * @param utf8 one decoder for all files of a task
 * @param sha256 one digest for all files of a task
 */
record FileContext(
    InputFile file, IngestSettings settings, PublicationDays days, Utf8 utf8, Sha256 sha256) {

  static FileContext of(InputFile file, IngestSettings settings, Utf8 utf8, Sha256 sha256) {
    return new FileContext(
        file, settings, new PublicationDays(file, settings.days()), utf8, sha256);
  }
}
