package org.dateline.job;

import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.store.RunOutcome;

/**
 * How a run ended.
 *
 * @param message of the failure, empty without one
 */
record Ending(RunOutcome outcome, int exitCode, String message) {
  private static final int BUG_OR_CLUSTER = 1;

  /**
   * The answer to SIGTERM, by which schedulers stop; that to SIGINT cannot be told from it here.
   */
  private static final int TERMINATED = 143;

  /** Spark puts whole traces into messages. */
  private static final int LONGEST_MESSAGE = 4_000;

  static Ending done(boolean published, int exitCode) {
    RunOutcome outcome = published ? RunOutcome.PUBLISHED : RunOutcome.UP_TO_DATE;
    return new Ending(outcome, exitCode, "");
  }

  static Ending interrupted() {
    return new Ending(RunOutcome.INTERRUPTED, TERMINATED, "");
  }

  static Ending failed(Throwable failure) {
    return UserException.behind(failure)
        .map(user -> new Ending(of(user.fault()), user.fault().exitCode(), user.getMessage()))
        .orElseGet(() -> new Ending(RunOutcome.FAILED, BUG_OR_CLUSTER, told(failure)));
  }

  private static RunOutcome of(Fault fault) {
    return switch (fault) {
      case REFUSED -> RunOutcome.REFUSED;
      case BUSY -> RunOutcome.BUSY;
      case USAGE, NO_INPUT, STORAGE, STALE, DAMAGED -> RunOutcome.FAILED;
    };
  }

  private static String told(Throwable failure) {
    String text = failure.toString();
    return text.substring(0, Math.min(text.length(), LONGEST_MESSAGE));
  }
}
