package org.dateline.store;

import java.io.IOException;
import java.util.Optional;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.table.DayBlocks;

/** What a run keeps for the next one that is no table, beside its private tables. */
public final class KeptFiles {
  private KeptFiles() {}

  static void write(OutputFolder out, String snapshot, String file, byte[] content) {
    try {
      out.storage().makeFolder(folder(snapshot));
      out.storage().replace(folder(snapshot) + "/" + file, content);
    } catch (IOException e) {
      throw StorageFaults.of("keep " + file + " for the next run", out.root(), e);
    }
  }

  /**
   * What the run of a publication kept; nothing if it kept none, or it is gone.
   *
   * @throws UserException with {@link Fault#STORAGE} if it cannot be read
   */
  public static Optional<byte[]> read(OutputFolder out, Manifest manifest, String file) {
    try {
      return out.storage().read(folder(manifest.snapshot()) + "/" + file);
    } catch (IOException e) {
      throw StorageFaults.ofReading("read what the run before kept", out.root(), e);
    }
  }

  private static String folder(String snapshot) {
    return OutputFolder.snapshot(snapshot) + "/" + DayBlocks.PRIVATE;
  }
}
