package org.dateline.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;

/**
 * A folder of the local file system, by java.nio alone: Hadoop's local file system leaves .crc
 * files, and its create-if-absent had more than one winner in 24 of 200 races.
 */
final class LocalStorage implements Storage {
  private static final long serialVersionUID = 1L;

  private final String root;

  LocalStorage(Path root) {
    this.root = root.toAbsolutePath().normalize().toString();
  }

  @Override
  public String locate(String path) {
    return at(path).toString();
  }

  @Override
  public Found find(String path) throws IOException {
    try {
      return Files.readAttributes(at(path), BasicFileAttributes.class).isDirectory()
          ? Found.FOLDER
          : Found.FILE;
    } catch (NoSuchFileException e) {
      return Found.NOTHING;
    }
  }

  @Override
  public Optional<Storage> above() {
    return Optional.ofNullable(Path.of(root).getParent()).map(LocalStorage::new);
  }

  @Override
  public long freeBytes() throws IOException {
    return Files.getFileStore(at("")).getUsableSpace();
  }

  @Override
  public void makeFolder(String folder) throws IOException {
    Files.createDirectories(at(folder));
  }

  @Override
  public boolean createIfAbsent(String path, byte[] content) throws IOException {
    Path target = at(path);
    Path temporary = written(target, content);
    try {
      Files.createLink(target, temporary);
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (UnsupportedOperationException e) {
      throw new IOException("the file system has no hard links", e);
    } finally {
      Files.deleteIfExists(temporary);
    }
    force(target.getParent());
    return true;
  }

  @Override
  public void replace(String path, byte[] content) throws IOException {
    Path target = at(path);
    move(written(target, content), target);
  }

  @Override
  public void move(String path, String target) throws IOException {
    Files.move(at(path), at(target), ATOMIC_MOVE);
    force(at(target).getParent());
  }

  @Override
  public Optional<byte[]> read(String path) throws IOException {
    try {
      return Optional.of(Files.readAllBytes(at(path)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public List<String> names(String folder) throws IOException {
    try (Stream<Path> entries = Files.list(at(folder))) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    }
  }

  @Override
  public List<String> files(String folder) throws IOException {
    if (!Files.isDirectory(at(folder))) {
      return List.of();
    }
    try (Stream<Path> entries = Files.walk(at(folder))) {
      return entries
          .filter(entry -> !Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
          .map(entry -> Path.of(root).relativize(entry).toString())
          .sorted()
          .toList();
    }
  }

  /** Links are followed: a snapshot may lie on another disk. */
  @Override
  public Map<String, Long> sizes(String folder) throws IOException {
    Map<String, Long> sizes = new HashMap<>();
    if (Files.isDirectory(at(folder))) {
      try (Stream<Path> entries = Files.walk(at(folder), FileVisitOption.FOLLOW_LINKS)) {
        for (Path entry : entries.filter(Files::isRegularFile).toList()) {
          sizes.put(Path.of(root).relativize(entry).toString(), Files.size(entry));
        }
      }
    }
    return sizes;
  }

  @Override
  public Instant modifiedAt(String path) throws IOException {
    return Files.getLastModifiedTime(at(path), LinkOption.NOFOLLOW_LINKS).toInstant();
  }

  @Override
  public void delete(String path) throws IOException {
    Path place = at(path);
    if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
      Files.deleteIfExists(place);
      return;
    }
    try (Stream<Path> entries = Files.walk(place)) {
      for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(entry);
      }
    }
  }

  @Override
  public void flush(String path) throws IOException {
    force(at(path));
  }

  @Override
  public void link(String path, String target) throws IOException {
    Path link = at(path);
    Path temporary = temporary(link);
    try {
      Files.createSymbolicLink(temporary, Path.of(target));
    } catch (UnsupportedOperationException e) {
      return;
    }
    move(temporary, link);
  }

  /** Without hard links no file could be created safely, and the folder is refused. */
  @Override
  public boolean hasLinks() {
    return true;
  }

  @Override
  public void hardLink(String existing, String path) throws IOException {
    Files.createDirectories(at(path).getParent());
    Files.createLink(at(path), at(existing));
  }

  @Override
  public Optional<String> linkTarget(String path) throws IOException {
    Path link = at(path);
    return Files.isSymbolicLink(link)
        ? Optional.of(Files.readSymbolicLink(link).toString())
        : Optional.empty();
  }

  @Override
  public OutputFile output(String path) throws IOException {
    Files.createDirectories(at(path).getParent());
    return new LocalOutputFile(at(path));
  }

  @Override
  public InputFile input(String path) {
    return new LocalInputFile(at(path));
  }

  private Path at(String path) {
    return Path.of(root, path);
  }

  private static Path written(Path target, byte[] content) throws IOException {
    Path temporary = temporary(target);
    try (FileChannel channel = FileChannel.open(temporary, CREATE_NEW, WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } catch (IOException e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
    return temporary;
  }

  private static void move(Path temporary, Path target) throws IOException {
    try {
      Files.move(temporary, target, ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
    force(target.getParent());
  }

  private static Path temporary(Path target) {
    return target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
  }

  private static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, READ)) {
      channel.force(true);
    }
  }
}
