package org.dateline.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** The local file system, by java.nio: a fifth of what Hadoop's takes for small files. */
final class LocalStorage implements Storage {
  @Override
  public InputStream open(InputFile file) throws IOException {
    return Files.newInputStream(path(file), LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public Optional<Unstable> changeOf(InputFile file) throws IOException {
    try {
      BasicFileAttributes now =
          Files.readAttributes(path(file), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      boolean same =
          now.isRegularFile()
              && now.size() == file.bytes()
              && now.lastModifiedTime().toInstant().equals(file.modifiedAt());
      return same ? Optional.empty() : Optional.of(Unstable.CHANGED);
    } catch (NoSuchFileException e) {
      return Optional.of(Unstable.VANISHED);
    }
  }

  /** Whether a location is of the local file system: a path, or a URI for a name beyond ASCII. */
  static boolean holds(InputFile file) {
    return file.location().startsWith("/") || file.location().startsWith("file:");
  }

  private static Path path(InputFile file) {
    String location = file.location();
    return location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location);
  }
}
