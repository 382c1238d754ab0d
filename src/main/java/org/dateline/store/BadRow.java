package org.dateline.store;

/** A row that breaks the contract of its table: a bug of whoever made it. */
final class BadRow extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  BadRow(String message) {
    super(message);
  }

  BadRow(String message, Throwable cause) {
    super(message, cause);
  }
}
