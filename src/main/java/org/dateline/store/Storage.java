package org.dateline.store;

import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.OutputFile;

/**
 * Files below one root, named by paths relative to it. Sent to tasks, so that they write to the
 * same place.
 */
interface Storage extends Serializable {

  /** What there is at a path. */
  enum Found {
    NOTHING,
    FILE,
    FOLDER
  }

  /** The absolute place of a path, as readers name it. */
  String locate(String path);

  /** What there is at a path; links are followed. */
  Found find(String path) throws IOException;

  /** The folder above the root, if there is one. */
  Optional<Storage> above();

  /** So many bytes can be written below the root, which exists. */
  long freeBytes() throws IOException;

  /** Makes a folder and those above it, if they are not there. */
  void makeFolder(String folder) throws IOException;

  /**
   * Creates a file with this content at once and durably; a reader sees all of it or no file.
   *
   * @return false if the file existed, which is then unchanged
   */
  boolean createIfAbsent(String path, byte[] content) throws IOException;

  /** Puts this content in the place of whatever file was there, at once and durably. */
  void replace(String path, byte[] content) throws IOException;

  /**
   * Gives a file or folder another name, at once and durably. A file of that name is replaced; a
   * folder there is not allowed.
   */
  void move(String path, String target) throws IOException;

  /** The content of a file, or nothing if there is no such file. */
  Optional<byte[]> read(String path) throws IOException;

  /** The names in a folder, sorted; none if there is no such folder. */
  List<String> names(String folder) throws IOException;

  /** The paths of all files below a folder, sorted; none if there is no such folder. */
  List<String> files(String folder) throws IOException;

  /** The bytes of every file below a folder, by path; none if there is no such folder. */
  Map<String, Long> sizes(String folder) throws IOException;

  /** When a file or folder was last modified. */
  Instant modifiedAt(String path) throws IOException;

  /** Deletes a file, or a folder with all that is in it; nothing happens if it is not there. */
  void delete(String path) throws IOException;

  /** Makes a file or the list of a folder's files durable. */
  void flush(String path) throws IOException;

  /** Replaces a symbolic link at once, on file systems that have links. */
  void link(String path, String target) throws IOException;

  /** Whether files and folders can have links here, hard and symbolic ones. */
  boolean hasLinks();

  /**
   * Gives a file a second name, in a folder that is made if it is not there.
   *
   * @throws UnsupportedOperationException if there are no links here
   */
  void hardLink(String existing, String path) throws IOException;

  /** Where a symbolic link leads, as it was made; nothing if there is no such link. */
  Optional<String> linkTarget(String path) throws IOException;

  /** A new file for Parquet to write. */
  OutputFile output(String path) throws IOException;

  /** A file for Parquet to read. */
  InputFile input(String path) throws IOException;
}
