package org.dateline.job;

import java.io.PrintStream;
import org.apache.spark.sql.SparkSession;

/** The job behind the commands run and plan. */
public final class Jobs {
  private Jobs() {}

  /**
   * Publishes what the request asks for.
   *
   * @param out where the result is told
   * @return the exit code of the process
   * @throws org.dateline.error.UserException if the operator can put right what went wrong
   */
  @SuppressWarnings("DoNotCallSuggester")
  public static int run(SparkSession spark, RunRequest request, PrintStream out) {
    throw new IllegalStateException("not wired");
  }

  /**
   * Tells the inputs, days and tables that a run would touch; writes nothing and needs no session.
   *
   * @return the exit code of the process
   */
  @SuppressWarnings("DoNotCallSuggester")
  public static int plan(RunRequest request, PrintStream out) {
    throw new IllegalStateException("not wired");
  }
}
