package org.dateline.ingest;

import java.util.Locale;

/** Why a listed file is left for a later run. */
public enum Unstable {
  /** Gone between listing and reading. */
  VANISHED,
  /** Another size or modification time after reading than in the listing. */
  CHANGED,
  /** The storage refused to give its bytes. */
  UNREADABLE,
  /** Modified so shortly before the listing that it may still be written. */
  UNSETTLED;

  /** The fixed code in the published tables, in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
