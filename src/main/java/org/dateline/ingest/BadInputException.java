package org.dateline.ingest;

import java.io.IOException;

/** A record, or the rest of a file, that cannot be taken; as frequent as bad input, so no trace. */
final class BadInputException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Reject reject;

  BadInputException(Reject reject) {
    super(reject.detail());
    this.reject = reject;
  }

  BadInputException(Reason reason, String detail) {
    this(new Reject(reason, detail));
  }

  Reject reject() {
    return reject;
  }

  @Override
  public Throwable fillInStackTrace() {
    return this;
  }
}
