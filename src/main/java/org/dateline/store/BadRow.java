package org.dateline.store;

/** A row that breaks the contract of its table: a bug of whoever made it. */
public final class BadRow extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  private final Rule rule;

  /** What a row breaks. */
  public enum Rule {
    /** No two rows have the same key. */
    UNIQUE_KEYS,
    /** Strings are well-formed UTF-8. */
    UTF8,
    /** What a row refers to is in the other table. */
    REFERENCES,
    /** Types, values, order. */
    FORM
  }

  BadRow(Rule rule, String message) {
    super(message);
    this.rule = rule;
  }

  BadRow(Rule rule, String message, Throwable cause) {
    super(message, cause);
    this.rule = rule;
  }

  public Rule rule() {
    return rule;
  }
}
