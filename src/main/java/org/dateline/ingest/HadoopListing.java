package org.dateline.ingest;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.UnsupportedFileSystemException;
import org.apache.hadoop.security.AccessControlException;
import org.dateline.retraction.RetractionFile;

/** Walks a folder of a Hadoop file system, folder by folder. */
final class HadoopListing {
  /** A folder still to be listed; its path ends with a slash unless it is the root's. */
  private record Folder(Path location, String path) {}

  private final FileSystem storage;
  private final IngestSettings settings;
  private final List<InputFile> files = new ArrayList<>();
  private final Deque<Folder> folders = new ArrayDeque<>();

  private HadoopListing(FileSystem storage, IngestSettings settings) {
    this.storage = storage;
    this.settings = settings;
  }

  static InputListing of(Path above, String folder, IngestSettings settings, Configuration hadoop) {
    Path given = folder.isEmpty() ? above : new Path(above, folder);
    try {
      FileSystem storage = above.getFileSystem(hadoop);
      FileStatus start = storage.getFileStatus(given);
      if (!start.isDirectory()) {
        throw InputListing.noInput("it is a file", given.toString());
      }
      HadoopListing listing = new HadoopListing(storage, settings);
      listing.walk(new Folder(start.getPath(), folder.isEmpty() ? "" : folder + "/"));
      if (!folder.isEmpty()) {
        listing.seeRetractions(new Path(above, RetractionFile.NAME));
      }
      return new InputListing(storage.getFileStatus(above).getPath().toString(), listing.files);
    } catch (FileNotFoundException e) {
      throw InputListing.noInput("there is no such folder", given.toString(), e);
    } catch (AccessControlException | UnsupportedFileSystemException e) {
      throw InputListing.noInput(InputListing.reason(e), given.toString(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("listing " + given, e);
    }
  }

  private void walk(Folder start) throws IOException {
    folders.add(start);
    while (!folders.isEmpty()) {
      Folder folder = folders.remove();
      for (FileStatus status : list(folder)) {
        see(status, folder.path() + status.getPath().getName());
      }
    }
  }

  private void seeRetractions(Path table) throws IOException {
    try {
      see(storage.getFileLinkStatus(table), RetractionFile.NAME);
    } catch (FileNotFoundException e) {
      return;
    }
  }

  /** What vanishes during the walk was never seen. */
  private FileStatus[] list(Folder folder) throws IOException {
    try {
      return storage.listStatus(folder.location());
    } catch (FileNotFoundException e) {
      if (folder.path().isEmpty()) {
        throw e;
      }
      return new FileStatus[0];
    }
  }

  private void see(FileStatus status, String path) {
    if (status.isDirectory()) {
      folders.add(new Folder(status.getPath(), path + "/"));
      return;
    }
    String ignored =
        status.isSymlink()
            ? Ignored.byName(path).orElse(Ignored.SYMLINK).code()
            : InputListing.ignoredByName(path, settings);
    files.add(
        new InputFile(
            path,
            status.getPath().toString(),
            status.getLen(),
            Instant.ofEpochMilli(status.getModificationTime()),
            ignored));
  }
}
