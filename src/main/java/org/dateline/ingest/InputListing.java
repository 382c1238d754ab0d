package org.dateline.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.table.CodePointOrder;

/**
 * Every file under the input root as it was seen once, in the order of paths by code point.
 *
 * @param root absolute place of the root
 */
public record InputListing(String root, List<InputFile> files) {
  public InputListing {
    Objects.requireNonNull(root, "root");
    List<InputFile> sorted = new ArrayList<>(files);
    sorted.sort(
        Comparator.comparing(
            InputFile::path, CodePointOrder.of(sorted.stream().map(InputFile::path))));
    files = List.copyOf(sorted);
  }

  /**
   * Walks the folder on the driver. Names are taken as they are, never as patterns, and symbolic
   * links below the root are not followed.
   *
   * @param root a folder of any Hadoop file system, or of the local one
   * @throws UserException if the root is missing, unreadable, a file, or holds no file at all
   */
  public static InputListing of(String root, IngestSettings settings, Configuration hadoop) {
    InputListing listing = of(root, "", settings, hadoop);
    if (listing.files().isEmpty()) {
      throw noInput("there is no file in it", root);
    }
    return listing;
  }

  /**
   * Walks one folder of the input alone, which may hold nothing, and looks for the table of
   * retractions in the root.
   *
   * @param folder relative to the root, parts separated by `/`; empty for the root
   * @throws UserException if the folder is missing, unreadable, a file or behind a symbolic link
   */
  public static InputListing of(
      String root, String folder, IngestSettings settings, Configuration hadoop) {
    if (root.isBlank()) {
      throw noInput("the path is empty", root);
    }
    return isLocal(root, hadoop)
        ? LocalListing.of(localPath(root), folder, settings)
        : HadoopListing.of(new Path(root), folder, settings, hadoop);
  }

  /** The same root with some of the files only. */
  public InputListing only(Predicate<InputFile> wanted) {
    return new InputListing(root, files.stream().filter(wanted).toList());
  }

  /** The files as bytes. */
  public byte[] packed() {
    return SliceBytes.pack(files);
  }

  /** The listing of which these are the packed files. */
  public static InputListing unpacked(String root, byte[] files) {
    return new InputListing(root, SliceBytes.unpack(files));
  }

  /** A hash of every file as it was seen: 64 hex digits. */
  public String seen() {
    Sha256 sha256 = new Sha256().begin();
    for (InputFile file : files) {
      byte[] line =
          (Long.toHexString(file.stamp()) + ' ' + file.ignored() + '\n')
              .getBytes(StandardCharsets.UTF_8);
      sha256.add(line, 0, line.length);
    }
    return sha256.end();
  }

  /** The same root with other files. */
  InputListing with(UnaryOperator<InputFile> change) {
    return new InputListing(root, files.stream().map(change).toList());
  }

  /** Size of the files that are to be read, as stored. */
  public long bytesToRead() {
    return files.stream().filter(InputFile::toRead).mapToLong(InputFile::bytes).sum();
  }

  /**
   * Whether two records may have the same article_id; where not, {@link MarkDuplicates} finds
   * nothing and can be left out.
   */
  public boolean mayRepeatIds(IngestSettings settings) {
    return files.stream()
        .filter(InputFile::toRead)
        .flatMap(file -> Readers.forPath(file.path(), settings.formats()).stream())
        .anyMatch(reader -> reader.hasOwnIds(settings));
  }

  static UserException noInput(String found, String root) {
    return noInput(found, root, null);
  }

  static UserException noInput(String found, String root, Throwable cause) {
    return new UserException(
        Fault.NO_INPUT,
        "Cannot read the input %s: %s. Wanted: a readable folder with dated articles in it. Give its path, or mend the folder and run again."
            .formatted(Detail.of(root), found),
        cause);
  }

  /** The code to file under for a name that no reader takes, or empty. */
  static String ignoredByName(String path, IngestSettings settings) {
    return Ignored.byName(path)
        .map(Ignored::code)
        .orElseGet(
            () ->
                Readers.forPath(path, settings.formats()).isPresent()
                    ? ""
                    : Ignored.UNKNOWN_FORMAT.code());
  }

  static boolean isLocal(String root, Configuration hadoop) {
    String scheme = scheme(root);
    return scheme.isEmpty()
        ? "file".equals(FileSystem.getDefaultUri(hadoop).getScheme())
        : scheme.equals("file");
  }

  /** Hadoop takes `file:/a%20b` literally, without unescaping, and so do we. */
  static java.nio.file.Path localPath(String root) {
    String path = scheme(root).isEmpty() ? root : root.substring("file:".length());
    return java.nio.file.Path.of(path.startsWith("///") ? path.substring(2) : path);
  }

  /** The scheme of `scheme:/…`; a colon in a name of the local file system makes none. */
  private static String scheme(String root) {
    int colon = root.indexOf(":/");
    String scheme = colon < 0 ? "" : root.substring(0, colon);
    boolean named =
        !scheme.isEmpty()
            && scheme.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '-'));
    return named ? scheme : "";
  }

  static String reason(IOException e) {
    String message = e.getMessage();
    return Detail.of(e.getClass().getSimpleName() + (message == null ? "" : ": " + message));
  }
}
