package org.dateline.job;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.dateline.ingest.Ignored;
import org.dateline.ingest.InputFile;
import org.dateline.ingest.InputListing;

/**
 * The files of which a publication has the articles, each in the state in which it was read, as the
 * next run needs them: some 20 bytes each. One that was not still is kept as left for later.
 */
final class PublishedFiles {
  /** The file that a publication keeps. */
  static final String KEPT = "files";

  private PublishedFiles() {}

  /**
   * What a publication is to keep.
   *
   * @param unstable paths of files that were not taken as they are
   */
  static byte[] kept(InputListing listing, Set<String> unstable) {
    InputListing published =
        new InputListing(
            listing.root(),
            listing.files().stream()
                .map(file -> isLeft(file, unstable) ? file.unsettled() : file)
                .toList());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(published.packed());
    } catch (IOException e) {
      throw new UncheckedIOException("packing the listing", e);
    }
    return bytes.toByteArray();
  }

  private static boolean isLeft(InputFile file, Set<String> unstable) {
    return unstable.contains(file.path()) || file.ignored().equals(Ignored.EARLIER.code());
  }

  /** The files that a publication kept; nothing if they are damaged. */
  static Optional<InputListing> read(String root, byte[] kept) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(kept))) {
      return Optional.of(InputListing.unpacked(root, in.readAllBytes()));
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }
}
