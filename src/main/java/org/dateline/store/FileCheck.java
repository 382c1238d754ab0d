package org.dateline.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/** Compares published files with what their manifest says of them. */
final class FileCheck {
  private static final int BUFFER = 1 << 20;

  private FileCheck() {}

  /** What is wrong with a file by its size and footer; nothing if both are right. */
  static Optional<String> brief(Storage storage, PublishedTable.File file) {
    return told(file, () -> sizeAndFooter(storage.input(file.path()), file));
  }

  /** What is wrong with a file by its size, all its bytes and its footer. */
  static Optional<String> full(Storage storage, PublishedTable.File file) {
    return told(file, () -> everything(storage.input(file.path()), file));
  }

  /** Whether all files of a publication are missing, as vacuum leaves them. */
  static boolean areGone(List<PublishedTable.File> files, List<String> problems) {
    return !files.isEmpty() && files.stream().map(FileCheck::missing).allMatch(problems::contains);
  }

  private static String missing(PublishedTable.File file) {
    return file.path() + " is missing";
  }

  private interface Check {
    Optional<String> run() throws IOException;
  }

  private static Optional<String> told(PublishedTable.File file, Check check) {
    try {
      return check.run().map(wrong -> file.path() + " " + wrong);
    } catch (FileNotFoundException | NoSuchFileException e) {
      return Optional.of(missing(file));
    } catch (IOException e) {
      return Optional.of(file.path() + " cannot be read: " + e);
    }
  }

  private static Optional<String> everything(InputFile input, PublishedTable.File file)
      throws IOException {
    if (input.getLength() == file.bytes()) {
      String found = sha256(input);
      if (!found.equals(file.sha256())) {
        return Optional.of(
            "has other bytes than were published: SHA-256 %s, its manifest says %s"
                .formatted(found, file.sha256()));
      }
    }
    return sizeAndFooter(input, file);
  }

  private static Optional<String> sizeAndFooter(InputFile input, PublishedTable.File file)
      throws IOException {
    if (input.getLength() != file.bytes()) {
      return Optional.of(
          "has %,d bytes, its manifest says %,d".formatted(input.getLength(), file.bytes()));
    }
    long rows;
    try {
      rows = rows(input);
    } catch (RuntimeException e) { // what Parquet throws at a footer that is none
      return Optional.of("has no footer that can be read: " + e.getMessage());
    }
    return rows == file.rows()
        ? Optional.empty()
        : Optional.of("has %,d rows, its manifest says %,d".formatted(rows, file.rows()));
  }

  private static long rows(InputFile input) throws IOException {
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
    try (ParquetFileReader reader = ParquetFileReader.open(input, options)) {
      return reader.getRecordCount();
    }
  }

  /**
   * Reads in full buffers: what else Parquet's stream of a local file reads, it reads byte by byte.
   */
  private static String sha256(InputFile input) throws IOException {
    MessageDigest digest = Sha256.digest();
    byte[] buffer = new byte[BUFFER];
    try (SeekableInputStream in = input.newStream()) {
      for (long left = input.getLength(); left > 0; left -= BUFFER) {
        int size = (int) Math.min(left, BUFFER);
        in.readFully(buffer, 0, size);
        digest.update(buffer, 0, size);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
