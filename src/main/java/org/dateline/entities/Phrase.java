package org.dateline.entities;

import java.util.Objects;
import java.util.Optional;

/** What a word or a run of a few words is known to be. */
record Phrase(Kind kind, Optional<Entry> entry) {
  enum Kind {
    /** A name or alias of a known entity. */
    NAME,
    /** `President`, `Prime Minister`, `Lt. Gen.`; not a name itself. */
    TITLE,
    /** `Russian`, `North Koreans`, `Shi'ite`; not a name itself. */
    DEMONYM
  }

  static final Phrase TITLE = new Phrase(Kind.TITLE, Optional.empty());
  static final Phrase DEMONYM = new Phrase(Kind.DEMONYM, Optional.empty());

  Phrase {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(entry, "entry");
  }

  static Phrase name(Entry entry) {
    return new Phrase(Kind.NAME, Optional.of(entry));
  }
}
