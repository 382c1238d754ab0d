package org.dateline.text;

import java.util.Locale;

/** The part of an article that a word stands in. */
public enum Section {
  HEADLINE,
  BODY,
  /** Between quotation marks in the body. */
  QUOTE,
  /** The place, agency and date before a report: `WASHINGTON, Oct 14 (AP) -`. Never counted. */
  DATELINE,
  /** A credit of the source, such as a closing `(Writing by ...)`. Never counted. */
  SOURCE;

  /** The name in tables. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
