package org.dateline.store;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a run ended. */
public enum RunOutcome {
  /** A new snapshot is visible. */
  PUBLISHED,
  /** Nothing had changed since the newest snapshot. */
  UP_TO_DATE,
  /** A gate refused to publish what was staged. */
  REFUSED,
  /** Another run was at work or was first. */
  BUSY,
  /** Anything else that the exit code tells. */
  FAILED,
  /** A signal ended it. */
  INTERRUPTED;

  /** The name in files and metrics, as `up_to_date`. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
