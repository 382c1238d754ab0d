package org.dateline.ingest;

import java.util.Locale;

/** Why a listed file is left for a later run. */
public enum Unstable {
  /** Gone between listing and reading. */
  VANISHED,
  /** Another size or modification time after reading than in the listing. */
  CHANGED,
  /** The storage refused to give its bytes. */
  UNREADABLE;

  /** The fixed code in the published tables, in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
