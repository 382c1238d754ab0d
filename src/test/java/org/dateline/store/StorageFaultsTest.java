package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import org.apache.spark.SparkException;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorageFaultsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.io.IOException: No space left on device",
        "java.nio.file.FileSystemException: /out/x: Read-only file system",
        "java.io.FileNotFoundException: /tmp/blockmgr/0f/temp_shuffle (Permission denied)",
        "java.io.IOException: Disk quota exceeded",
        "org.apache.hadoop.hdfs.protocol.DSQuotaExceededException: The DiskSpace quota of /out is exceeded",
      })
  void whatSparkKeepsAsTextIsRecognised(String text) {
    SparkException failure =
        new SparkException("Job aborted: Lost task 0.0 (executor 3):\n  " + text + "\n\tat x.Y.z");

    assertThat(StorageFaults.of("write table articles", failure))
        .hasValueSatisfying(
            fault -> {
              assertThat(fault.fault()).isEqualTo(Fault.STORAGE);
              assertThat(fault.getMessage())
                  .startsWith("Cannot write table articles: " + text + ". Nothing was published");
            });
  }

  @Test
  void aCauseIsRecognised() {
    Exception failure = new IllegalStateException(new AccessDeniedException("/out/x"));

    assertThat(StorageFaults.of("write", failure)).isPresent();
  }

  @Test
  void aUserExceptionOfATaskKeepsItsFault() {
    SparkException failure =
        new SparkException(
            "Job aborted: Permission denied", new UserException(Fault.NO_INPUT, "Cannot read"));

    assertThat(StorageFaults.of("write", failure))
        .hasValueSatisfying(
            fault -> {
              assertThat(fault.fault()).isEqualTo(Fault.NO_INPUT);
              assertThat(fault).hasMessage("Cannot read");
            });
  }

  @Test
  void otherFailuresAreNotOfTheStorage() {
    assertThat(StorageFaults.of("write", new IOException("connection reset"))).isEmpty();
  }
}
