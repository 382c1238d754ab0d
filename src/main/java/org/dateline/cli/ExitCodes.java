package org.dateline.cli;

import java.io.PrintStream;
import org.dateline.error.UserException;

/** Failures as exit codes and as what the operator reads: the only place that decides either. */
final class ExitCodes {
  /** Published, up to date, or told what was asked. */
  static final int DONE = 0;

  /** Our bug or the cluster; a retry may help. */
  static final int FAILED = 1;

  /** The answer to SIGINT; the JVM itself answers SIGTERM with 143. */
  static final int INTERRUPTED = 130;

  private ExitCodes() {}

  /**
   * Tells a failure and returns its exit code: what the operator can put right without a trace,
   * anything else with one.
   */
  static int report(Throwable failure, PrintStream err) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UserException user) {
        err.println(user.getMessage());
        return user.fault().exitCode();
      }
    }
    if (stopping()) {
      err.println("Interrupted. What is published is whole: run again to go on.");
      return INTERRUPTED;
    }
    failure.printStackTrace(err);
    err.println("Cannot finish: this is a bug or the cluster. A second run may help.");
    return FAILED;
  }

  /**
   * Whether the JVM is on its way out. Spark is then stopped by its own hook, and what fails in the
   * meantime fails because of that.
   */
  private static boolean stopping() {
    Thread probe = new Thread(() -> {}, "probe");
    try {
      Runtime.getRuntime().addShutdownHook(probe);
      Runtime.getRuntime().removeShutdownHook(probe);
      return false;
    } catch (IllegalStateException alreadyStopping) {
      return true;
    }
  }
}
