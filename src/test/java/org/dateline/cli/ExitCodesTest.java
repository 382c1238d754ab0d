package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExitCodesTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @ParameterizedTest
  @EnumSource
  void aFailureThatTheOperatorCanPutRightIsToldWithoutATrace(Fault fault) {
    UserException failure = new UserException(fault, "Cannot do it.", new Exception("cause"));

    assertThat(ExitCodes.report(failure, err)).isEqualTo(fault.exitCode());
    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("Cannot do it.");
  }

  @ParameterizedTest
  @CsvSource({
    "USAGE,2",
    "NO_INPUT,3",
    "REFUSED,4",
    "STALE,5",
    "DAMAGED,6",
    "STORAGE,74",
    "BUSY,75"
  })
  void theCodesArePublishedOnesAndDoNotChange(Fault fault, int code) {
    assertThat(fault.exitCode()).isEqualTo(code);
  }

  @Test
  void itIsFoundUnderWhatSparkWrappedAroundIt() {
    RuntimeException wrapped =
        new RuntimeException("Job aborted", new UserException(Fault.STORAGE, "Disk full."));

    assertThat(ExitCodes.report(wrapped, err)).isEqualTo(74);
  }

  @Test
  void anythingElseIsOursAndToldWithItsTrace() {
    assertThat(ExitCodes.report(new AssertionError("oops"), err)).isEqualTo(1);
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .contains("oops", "\tat ", "this is a bug or the cluster");
  }

  @Test
  void secretsThatSparkSubmitWasGivenAreMaskedInMessagesAndTraces() {
    System.setProperty("spark.hadoop.fs.s3a.secret.key", "hunter2-of-the-process");
    try {
      ExitCodes.report(new UserException(Fault.STORAGE, "No: hunter2-of-the-process"), err);
      ExitCodes.report(new IllegalStateException("403: hunter2-of-the-process"), err);
    } finally {
      System.clearProperty("spark.hadoop.fs.s3a.secret.key");
    }

    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .contains("No: *********(redacted)", "403: *********(redacted)", "\tat ")
        .doesNotContain("hunter2");
  }
}
