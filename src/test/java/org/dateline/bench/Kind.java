package org.dateline.bench;

import java.util.List;
import java.util.Locale;

/** What an article is: one of its own, or a copy and of which sort. */
enum Kind {
  ORIGINAL,
  /** Everything but the date is the same. */
  EXACT,
  /** The end is missing. */
  SHORT,
  /** The headline is another. */
  HEADLINE,
  /** Some names, which were links, are missing. */
  LINKS;

  static final List<Kind> COPIES = List.of(EXACT, SHORT, HEADLINE, LINKS);

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
