package org.dateline.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** The files that tell of runs, each replaced at once: run.json of every run and metrics.prom. */
public final class RunFiles {
  private static final String RUN = "run.json";
  private static final String MESSAGE = "message";
  private static final String PURGED = "purged: it named a file with a retracted article";

  private RunFiles() {}

  /**
   * Writes `_dateline/runs/RUN_ID/run.json`.
   *
   * @throws org.dateline.error.UserException if it cannot be written
   */
  public static void write(OutputFolder out, RunRecord run) {
    String folder = OutputFolder.RUNS + "/" + run.runId();
    try {
      out.storage().makeFolder(folder);
      out.storage().replace(folder + "/" + RUN, ManifestFile.JSON.writeValueAsBytes(run));
    } catch (IOException e) {
      throw StorageFaults.of("write the record of run " + run.runId(), out.root(), e);
    }
  }

  /**
   * Blanks the messages of runs that name one of these input files: they may quote it.
   *
   * @param paths relative to the input root
   */
  static void forget(OutputFolder out, Set<String> paths) throws IOException {
    Storage storage = out.storage();
    for (String run : storage.names(OutputFolder.RUNS)) {
      String path = OutputFolder.RUNS + "/" + run + "/" + RUN;
      Optional<byte[]> json = storage.read(path);
      if (json.isPresent()
          && ManifestFile.JSON.readTree(json.get()) instanceof ObjectNode record
          && paths.stream().anyMatch(record.path(MESSAGE).asText()::contains)) {
        record.put(MESSAGE, PURGED);
        storage.replace(path, ManifestFile.JSON.writeValueAsBytes(record));
      }
    }
  }

  /**
   * The text of `_dateline/metrics.prom`, if a run left one.
   *
   * @throws org.dateline.error.UserException if it cannot be read
   */
  public static Optional<String> metrics(OutputFolder out) {
    try {
      return out.storage().read(OutputFolder.METRICS).map(bytes -> new String(bytes, UTF_8));
    } catch (IOException e) {
      throw StorageFaults.of("read " + OutputFolder.METRICS, out.root(), e);
    }
  }

  /**
   * Puts a text in the place of `_dateline/metrics.prom`.
   *
   * @throws org.dateline.error.UserException if it cannot be written
   */
  public static void writeMetrics(OutputFolder out, String text) {
    try {
      out.storage().replace(OutputFolder.METRICS, text.getBytes(UTF_8));
    } catch (IOException e) {
      throw StorageFaults.of("write " + OutputFolder.METRICS, out.root(), e);
    }
  }
}
