package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import org.apache.spark.SparkException;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
  void whoOnlyReadsIsToldToReadAndNotToWrite(@TempDir Path root) {
    OutputFolder denied = denied(root);
    Nights.assertFault(
        Fault.STORAGE,
        () -> PublicationStatus.of(denied, Nights.time(1)),
        ("Cannot list the publications below %s: java.nio.file.AccessDeniedException:"
                + " %1$s/_dateline/log. Let this user read there, or ask one who may.")
            .formatted(root));
    Nights.assertFault(Fault.STORAGE, () -> PublicationLog.of(denied), "Let this user read");
    assertThat(
            StorageFaults.ofReading(
                "list", "/out", new UncheckedIOException(new IOException("connection reset"))))
        .hasMessage(
            "Cannot list below /out: java.io.IOException: connection reset. Give the output folder"
                + " of a run, on a file system that can be read.");
    assertThat(
            StorageFaults.ofReading(
                "list", "/out", new IOException(new UserException(Fault.DAMAGED, "Half."))))
        .hasMessage("Half.");
  }

  /** A folder that this user may not look into. */
  private static OutputFolder denied(Path root) {
    Storage storage = new LocalStorage(root);
    return OutputFolder.probed(
        (Storage)
            Proxy.newProxyInstance(
                Storage.class.getClassLoader(),
                new Class<?>[] {Storage.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("names")) {
                    throw new AccessDeniedException(storage.locate((String) arguments[0]));
                  }
                  return method.invoke(storage, arguments);
                }));
  }

  @Test
  void otherFailuresAreNotOfTheStorage() {
    assertThat(StorageFaults.of("write", new IOException("connection reset"))).isEmpty();
  }
}
