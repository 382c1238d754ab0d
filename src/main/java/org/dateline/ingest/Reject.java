package org.dateline.ingest;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Why something was refused.
 *
 * @param detail what was found, made visible and at most 200 characters
 * @param date the publication day, where it could be read
 */
record Reject(Reason reason, String detail, Optional<LocalDate> date) implements Verdict {
  Reject {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(date, "date");
    detail = Detail.of(detail);
  }

  Reject(Reason reason, String detail) {
    this(reason, detail, Optional.empty());
  }
}
