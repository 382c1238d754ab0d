package org.dateline.bench;

import java.util.List;
import java.util.Locale;

/** What an article is: one of its own, or a copy and of which sort. */
enum Kind {
  ORIGINAL,
  /** An original that fills the same form as others with new figures: a story of its own. */
  REPORT,
  /** Everything but the date is the same. */
  EXACT,
  /** The end is missing, and a line of the house stands for it. */
  SHORT,
  /** The headline and the dateline are others. */
  HEADLINE,
  /** Some names, which were links, are missing. */
  LINKS,
  /** The first paragraph is missing, or its first sentence, and the footer is another's. */
  LEAD,
  /** Up to a third from the middle is missing. */
  MIDDLE;

  static final List<Kind> COPIES = List.of(EXACT, SHORT, HEADLINE, LINKS, LEAD, MIDDLE);

  boolean isCopy() {
    return COPIES.contains(this);
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
