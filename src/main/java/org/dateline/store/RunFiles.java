package org.dateline.store;

import java.io.IOException;

/** The files that tell of runs, each replaced at once. */
public final class RunFiles {
  private static final String RUN = "run.json";

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
}
