package org.dateline.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.dateline.error.Fault;
import org.dateline.error.UserException;

/** A gazetteer that a user wrote, read as a whole. */
public final class UserFile {
  /** Bytes of the largest file that is taken: 256 MiB. */
  static final int MOST_BYTES = 256 << 20;

  private static final String WANTED =
      "Wanted: one regular file of at most 256 MiB whose name ends in .csv, .jsonl or .parquet.";

  private final String place;
  private final Format format;
  private final byte[] content;

  private UserFile(String place, Format format, byte[] content) {
    this.place = place;
    this.format = format;
    this.content = content;
  }

  /** What is in the file, as its name says. */
  public enum Format {
    CSV,
    JSONL,
    PARQUET
  }

  /**
   * The file of a place.
   *
   * @param place a path or a Hadoop URI
   * @throws UserException of fault USAGE if it cannot be read or is too large
   */
  public static UserFile read(String place, Configuration hadoop) {
    Format format =
        format(place).orElseThrow(() -> unreadable(place, "its name has another ending", null));
    try (InputStream in = open(place, hadoop)) {
      byte[] content = in.readNBytes(MOST_BYTES + 1);
      if (content.length > MOST_BYTES) {
        throw unreadable(place, "it has more than 256 MiB", null);
      }
      return new UserFile(place, format, content);
    } catch (IOException | IllegalArgumentException e) { // the latter of names that are no path
      throw unreadable(place, reason(e), e);
    }
  }

  /** What is in it. */
  public Format format() {
    return format;
  }

  /** All bytes. */
  public byte[] content() {
    return content;
  }

  /** Hash of all bytes: 64 hex digits. */
  public String sha256() {
    return new Sha256().of(content, 0, content.length);
  }

  /**
   * The refusal of what the file says.
   *
   * @param problems the first of them
   * @param more how many others there are
   */
  public UserException refused(List<String> problems, long more) {
    List<String> shown = problems.stream().map(Detail::of).toList();
    return new UserException(
        Fault.USAGE,
        "Cannot use the gazetteer in %s:\n  %s%s\nWanted: the columns and values that src/site/markdown/gazetteer.md tells. Mend the file and run again."
            .formatted(
                Detail.of(place),
                String.join("\n  ", shown),
                more > 0 ? "\n  and %,d more".formatted(more) : ""));
  }

  /** The bytes of a file that a user names by a path or a Hadoop URI. */
  static InputStream open(String place, Configuration hadoop) throws IOException {
    if (InputListing.isLocal(place, hadoop)) {
      return java.nio.file.Files.newInputStream(InputListing.localPath(place));
    }
    Path path = new Path(place);
    FileSystem storage = path.getFileSystem(hadoop);
    return storage.open(path);
  }

  private static Optional<Format> format(String place) {
    String name = place.toLowerCase(Locale.ROOT);
    return Stream.of(Format.values())
        .filter(format -> name.endsWith("." + format.name().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  private static String reason(Exception e) {
    return e instanceof IOException io ? InputListing.reason(io) : Detail.of(e.toString());
  }

  private static UserException unreadable(String place, String found, Throwable cause) {
    return new UserException(
        Fault.USAGE,
        "Cannot read the gazetteer %s: %s. %s".formatted(Detail.of(place), found, WANTED),
        cause);
  }
}
