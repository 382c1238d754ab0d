package org.dateline.ingest;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** A look at an input folder that goes no further than its first entry. */
public final class InputGlance {
  private InputGlance() {}

  /**
   * The absolute place of the folder.
   *
   * @param root a folder of any Hadoop file system, or of the local one
   * @throws org.dateline.error.UserException of fault NO_INPUT if it cannot be listed, or nothing
   *     is in it
   */
  public static String of(String root, Configuration hadoop) {
    try {
      return InputListing.isLocal(root, hadoop)
          ? local(InputListing.localPath(root))
          : remote(new Path(root), hadoop);
    } catch (NoSuchFileException | FileNotFoundException e) {
      throw InputListing.noInput("there is no such folder", root, e);
    } catch (NotDirectoryException e) {
      throw InputListing.noInput("it is a file", root, e);
    } catch (AccessDeniedException e) {
      throw InputListing.noInput(e.getFile() + " may not be read", root, e);
    } catch (IOException e) {
      throw InputListing.noInput(InputListing.reason(e), root, e);
    }
  }

  private static String local(java.nio.file.Path given) throws IOException {
    java.nio.file.Path root = given.toRealPath();
    try (DirectoryStream<java.nio.file.Path> entries = Files.newDirectoryStream(root)) {
      return listed(root.toString(), entries.iterator().hasNext());
    }
  }

  private static String remote(Path given, Configuration hadoop) throws IOException {
    FileSystem storage = given.getFileSystem(hadoop);
    if (!storage.getFileStatus(given).isDirectory()) {
      throw InputListing.noInput("it is a file", given.toString());
    }
    return listed(
        storage.makeQualified(given).toString(), storage.listStatusIterator(given).hasNext());
  }

  private static String listed(String root, boolean hasEntries) {
    if (!hasEntries) {
      throw InputListing.noInput("nothing is in it", root);
    }
    return root;
  }
}
