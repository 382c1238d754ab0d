package org.dateline.ingest;

import java.io.Serializable;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;

/**
 * One file seen under the input root.
 *
 * @param path relative to the root, parts separated by `/`
 * @param location absolute place that the storage understands
 * @param bytes size as stored
 * @param ignored why it is not read, a code of {@link Ignored} or {@link Unstable#UNSETTLED}; empty
 *     for a file to be read
 */
public record InputFile(
    String path, String location, long bytes, Instant modifiedAt, String ignored)
    implements Serializable {
  public InputFile {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(modifiedAt, "modifiedAt");
    Objects.requireNonNull(ignored, "ignored");
  }

  /**
   * A hash of path, size and modification time: a file that has the same one later is taken not to
   * have changed.
   */
  public long stamp() {
    String state =
        "%s\n%d\n%d.%d".formatted(path, bytes, modifiedAt.getEpochSecond(), modifiedAt.getNano());
    return HexFormat.fromHexDigitsToLong(new Sha256().id(state), 0, 16);
  }

  /** The same file, left for a later run. */
  public InputFile unsettled() {
    return new InputFile(path, location, bytes, modifiedAt, Unstable.UNSETTLED.code());
  }

  /** The same file, not to be read in this run. */
  public InputFile ignored(Ignored why) {
    return new InputFile(path, location, bytes, modifiedAt, why.code());
  }

  /** Whether it is left for a later run, as it may still be written. */
  public boolean isUnsettled() {
    return ignored.equals(Unstable.UNSETTLED.code());
  }

  /** Whether a reader is to open it. */
  public boolean toRead() {
    return ignored.isEmpty();
  }
}
