package org.dateline.cli;

import java.io.PrintStream;
import java.util.function.Supplier;
import org.dateline.error.UserException;
import org.dateline.session.Secrets;

/** What checks found, printed a line each as it is found. */
final class Findings {
  private final PrintStream out;
  private final Secrets secrets;
  private int warnings;
  private int problems;
  private int exitCode = ExitCodes.DONE;

  Findings(PrintStream out, Secrets secrets) {
    this.out = out;
    this.secrets = secrets;
  }

  void ok(String check, String text) {
    print("ok", check, text);
  }

  void warn(String check, String text, String remedy) {
    warnings++;
    print("warning", check, text + ". " + remedy);
  }

  /** Of several problems, the lowest exit code counts. */
  void problem(String check, String text, int code) {
    problems++;
    exitCode = exitCode == ExitCodes.DONE ? code : Math.min(exitCode, code);
    print("problem", check, text);
  }

  /** A check that ends with what is fine, or fails as a run would. */
  void check(String check, Supplier<String> work) {
    attempt(check, () -> ok(check, work.get()));
  }

  /** A check that tells its findings itself, or fails as a run would. */
  void attempt(String check, Runnable work) {
    try {
      work.run();
    } catch (UserException e) {
      problem(check, e.getMessage(), e.fault().exitCode());
    } catch (RuntimeException e) {
      problem(check, "Cannot check: " + e, ExitCodes.FAILED);
    }
  }

  /** Prints how many there were of each kind. */
  void sum() {
    out.printf("%d problems, %d warnings%n", problems, warnings);
  }

  /** 0 if there was no problem. */
  int exitCode() {
    return exitCode;
  }

  private void print(String level, String check, String text) {
    out.printf(
        "%-8s %-12s %s%n", level, check, secrets.mask(text).replace("\n", "\n" + " ".repeat(22)));
  }
}
