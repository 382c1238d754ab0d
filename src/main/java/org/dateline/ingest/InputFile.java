package org.dateline.ingest;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;

/** One file seen under the input root. */
public final class InputFile implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String path;
  private final String location;
  private final long bytes;
  private final Instant modifiedAt;
  private final String ignored;
  private final long stamp;

  /**
   * A file.
   *
   * @param path relative to the root, parts separated by `/`
   * @param location absolute place that the storage understands
   * @param bytes size as stored
   * @param ignored why it is not read, a code of {@link Ignored} or {@link Unstable#UNSETTLED};
   *     empty for a file to be read
   */
  public InputFile(String path, String location, long bytes, Instant modifiedAt, String ignored) {
    this(path, location, bytes, modifiedAt, ignored, stamp(path, bytes, modifiedAt));
  }

  private InputFile(
      String path, String location, long bytes, Instant modifiedAt, String ignored, long stamp) {
    this.path = Objects.requireNonNull(path, "path");
    this.location = Objects.requireNonNull(location, "location");
    this.bytes = bytes;
    this.modifiedAt = Objects.requireNonNull(modifiedAt, "modifiedAt");
    this.ignored = Objects.requireNonNull(ignored, "ignored");
    this.stamp = stamp;
  }

  public String path() {
    return path;
  }

  public String location() {
    return location;
  }

  public long bytes() {
    return bytes;
  }

  public Instant modifiedAt() {
    return modifiedAt;
  }

  public String ignored() {
    return ignored;
  }

  /**
   * A hash of path, size and modification time: a file that has the same one later is taken not to
   * have changed.
   */
  public long stamp() {
    return stamp;
  }

  private static long stamp(String path, long bytes, Instant modifiedAt) {
    byte[] name = path.getBytes(StandardCharsets.UTF_8);
    ByteBuffer state =
        ByteBuffer.allocate(name.length + 2 * Long.BYTES + Integer.BYTES)
            .put(name)
            .putLong(bytes)
            .putLong(modifiedAt.getEpochSecond())
            .putInt(modifiedAt.getNano());
    return ByteBuffer.wrap(DigestUtils.sha256(state.array())).getLong();
  }

  /** The same file, left for a later run. */
  public InputFile unsettled() {
    return because(Unstable.UNSETTLED.code());
  }

  /** The same file, not to be read in this run. */
  public InputFile ignored(Ignored why) {
    return because(why.code());
  }

  private InputFile because(String code) {
    return new InputFile(path, location, bytes, modifiedAt, code, stamp);
  }

  /** Whether it is left for a later run, as it may still be written. */
  public boolean isUnsettled() {
    return ignored.equals(Unstable.UNSETTLED.code());
  }

  /** Whether a reader is to open it. */
  public boolean toRead() {
    return ignored.isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof InputFile file
        && stamp == file.stamp
        && path.equals(file.path)
        && location.equals(file.location)
        && ignored.equals(file.ignored);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(stamp);
  }

  @Override
  public String toString() {
    return "%s, %d bytes, %s %s".formatted(path, bytes, modifiedAt, ignored);
  }
}
