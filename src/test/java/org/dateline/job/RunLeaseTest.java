package org.dateline.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.store.Lease;
import org.dateline.support.Recorded;
import org.dateline.support.Runs;
import org.dateline.support.Spark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run holds the lease of its output from before it looks at the input. */
class RunLeaseTest {
  @TempDir private Path folder;

  @Test
  void aSecondRunIsBusyBeforeItLooksAtTheInput() throws IOException {
    RunRequest request = requestWithoutInput();
    try (Lease lease = Jobs.lease(request)) {
      assertFault(Fault.BUSY, () -> run(request));
      assertFault(Fault.BUSY, () -> Jobs.lease(request));
      assertThat(lock()).content().contains(lease.runId());
    }
    assertThat(lock()).doesNotExist();
    assertRecorded(2, "busy", 75, "is at work there");
    assertThat(folder.resolve("out/_dateline/metrics.prom")).doesNotExist();
  }

  @Test
  void aRunThatFailsGivesTheLeaseBack() throws IOException {
    RunRequest request = requestWithoutInput();

    assertFault(Fault.NO_INPUT, () -> run(request));

    assertRecorded(1, "failed", 3, "there is no such folder");
    assertThat(folder.resolve("out/_dateline/metrics.prom"))
        .content()
        .containsPattern("(?m)^dateline_last_run_exit_code\\S* 3$");
    assertThat(lock()).doesNotExist();
  }

  private void assertRecorded(int times, String outcome, int exitCode, String message)
      throws IOException {
    List<JsonNode> runs = Recorded.in(folder.resolve("out"));
    assertThat(runs).hasSize(times);
    for (JsonNode run : runs) {
      assertThat(Recorded.problems(run)).isEmpty();
      assertThat(run.get("outcome").asText()).isEqualTo(outcome);
      assertThat(run.get("exit_code").asInt()).isEqualTo(exitCode);
      assertThat(run.get("message").asText()).contains(message);
    }
  }

  private Path lock() {
    return folder.resolve("out/_dateline/lock");
  }

  private RunRequest requestWithoutInput() throws IOException {
    String output = folder.resolve("out").toString();
    return new RunRequest(
        folder.resolve("nothing").toString(), output, Runs.spec("jobs/daily.yaml"), "", "0-test");
  }

  private static int run(RunRequest request) {
    PrintStream told = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return Jobs.run(Spark.session(), request, told);
  }

  private static void assertFault(Fault fault, ThrowingCallable action) {
    assertThatThrownBy(action)
        .isInstanceOfSatisfying(UserException.class, e -> assertThat(e.fault()).isEqualTo(fault));
  }
}
