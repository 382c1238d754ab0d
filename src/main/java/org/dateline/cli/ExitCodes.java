package org.dateline.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.function.Consumer;
import org.dateline.error.UserException;
import org.dateline.session.Secrets;

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
   * anything else with one. Secrets are masked.
   */
  static int report(Throwable failure, PrintStream err) {
    return report(failure, err::println);
  }

  /** The same, told as one text. */
  static int report(Throwable failure, Consumer<String> tell) {
    Secrets secrets = Secrets.ofProcess();
    Optional<UserException> user = UserException.behind(failure);
    if (user.isPresent()) {
      tell.accept(secrets.mask(user.get().getMessage()));
      return user.get().fault().exitCode();
    }
    if (stopping()) {
      tell.accept("Interrupted. What is published is whole: run again to go on.");
      return INTERRUPTED;
    }
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    tell.accept(
        secrets.mask(trace.toString())
            + "Cannot finish: this is a bug or the cluster. A second run may help.");
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
