package org.dateline.ingest;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The fields of an article as they stand in its record.
 *
 * @param id the record's own id
 * @param headline one line, empty if there is none
 * @param body lines ended by `\n`, empty if there is none
 * @param language ISO 639 code, `und` if unknown
 * @param nuls how many NUL characters were taken out
 */
record ArticleFields(
    Optional<String> id,
    PublicationDay day,
    String headline,
    String body,
    String language,
    Optional<String> source,
    Optional<String> agency,
    Optional<String> place,
    int nuls)
    implements Verdict {

  /** Itself, or the refusal of an article without headline and body. */
  Verdict checked() {
    return headline.isEmpty() && body.isEmpty()
        ? new Reject(Reason.NO_TEXT, "neither headline nor body", Optional.of(day.date()))
        : this;
  }

  /** Where a publication day was read. */
  enum DateSource {
    HEADER,
    FIELD,
    PATH
  }

  /** A publication day and where it was read. */
  record PublicationDay(LocalDate date, DateSource source) {}
}
