package org.dateline.cooccurrence;

import java.util.Locale;

/** Where two names can meet; declared in the order of their names in tables. */
public enum Unit {
  ARTICLE(0),
  PARAGRAPH(1),
  SENTENCE(2);

  private final int code;

  Unit(int code) {
    this.code = code;
  }

  /** The number that stands for the unit in shuffles. */
  int code() {
    return code;
  }

  /** The name in tables and job specs. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The number within the article of the unit that a mention is in. */
  int number(Counted mention) {
    return switch (this) {
      case ARTICLE -> 0;
      case PARAGRAPH -> mention.paragraph();
      case SENTENCE -> mention.sentence();
    };
  }
}
