package org.dateline.error;

import java.util.Objects;
import java.util.Optional;

/**
 * A failure that the operator can put right. The message says what could not be done, what was
 * found, what was wanted and what to do; it is shown without a stack trace.
 */
public final class UserException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Fault fault;

  public UserException(Fault fault, String message) {
    super(message);
    this.fault = Objects.requireNonNull(fault, "fault");
  }

  public UserException(Fault fault, String message, Throwable cause) {
    super(message, cause);
    this.fault = Objects.requireNonNull(fault, "fault");
  }

  /**
   * The one behind a failure, also where Spark wrapped it; nothing if it is a bug or the cluster.
   */
  public static Optional<UserException> behind(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UserException user) {
        return Optional.of(user);
      }
    }
    return Optional.empty();
  }

  /** The kind of failure, which decides the exit code. */
  public Fault fault() {
    return fault;
  }
}
