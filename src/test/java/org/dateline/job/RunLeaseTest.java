package org.dateline.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.store.Lease;
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
  }

  @Test
  void aRunThatFailsGivesTheLeaseBack() throws IOException {
    RunRequest request = requestWithoutInput();

    assertFault(Fault.NO_INPUT, () -> run(request));

    assertThat(folder.resolve("out/_dateline")).isDirectory();
    assertThat(lock()).doesNotExist();
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
