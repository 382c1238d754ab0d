package org.dateline.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.dateline.retraction.RetractionFile;

/**
 * Walks a local folder. Names are read as bytes, so that one that is not UTF-8, or a process that
 * runs in an ASCII locale, loses no file and changes no path.
 */
final class LocalListing extends SimpleFileVisitor<Path> {
  private final IngestSettings settings;
  private final int rootChars;
  private final int rootRawChars;
  private final List<InputFile> files = new ArrayList<>();

  private LocalListing(Path root, IngestSettings settings) {
    this.settings = settings;
    String shown = root.toString();
    rootChars = shown.endsWith("/") ? shown.length() : shown.length() + 1;
    rootRawChars = root.toUri().getRawPath().length();
  }

  static InputListing of(Path above, String folder, IngestSettings settings) {
    Path given = above.resolve(folder);
    try {
      Path root = above.toRealPath();
      Path start = given.toRealPath();
      if (!start.equals(root.resolve(folder).normalize())) {
        throw InputListing.noInput("it is behind a symbolic link", given.toString());
      }
      if (!Files.isDirectory(start)) {
        throw InputListing.noInput("it is a file", given.toString());
      }
      LocalListing listing = new LocalListing(root, settings);
      Files.walkFileTree(start, listing);
      if (!start.equals(root)) {
        listing.visitRetractions(root.resolve(RetractionFile.NAME));
      }
      return new InputListing(root.toString(), listing.files);
    } catch (NoSuchFileException e) {
      throw InputListing.noInput("there is no such folder", given.toString(), e);
    } catch (AccessDeniedException e) {
      throw InputListing.noInput(e.getFile() + " may not be read", given.toString(), e);
    } catch (IOException e) {
      throw InputListing.noInput(InputListing.reason(e), given.toString(), e);
    }
  }

  private void visitRetractions(Path table) throws IOException {
    try {
      visitFile(
          table, Files.readAttributes(table, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    } catch (NoSuchFileException e) {
      return;
    }
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes found) {
    String name = file.toString();
    String path = name.substring(rootChars);
    String location = name;
    if (!isAscii(name)) {
      String uri = file.toUri().toString();
      path = decode(file.toUri().getRawPath().substring(rootRawChars));
      location = uri;
    }
    files.add(
        new InputFile(
            path, location, found.size(), found.lastModifiedTime().toInstant(), code(path, found)));
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
    return goOn(e);
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
    return goOn(e);
  }

  /** What vanishes during the walk was never seen; any other failure would hide files. */
  private static FileVisitResult goOn(IOException e) throws IOException {
    if (e != null && !(e instanceof NoSuchFileException)) {
      throw e;
    }
    return FileVisitResult.CONTINUE;
  }

  private String code(String path, BasicFileAttributes found) {
    if (found.isRegularFile()) {
      return InputListing.ignoredByName(path, settings);
    }
    return Ignored.byName(path)
        .orElse(found.isSymbolicLink() ? Ignored.SYMLINK : Ignored.UNKNOWN_FORMAT)
        .code();
  }

  private static boolean isAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** Unescapes a raw URI path; a byte that is not UTF-8 becomes U+FFFD and its two hex digits. */
  static String decode(String raw) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '%') {
        bytes.write(HexFormat.fromHexDigits(raw, i + 1, i + 3));
        i += 2;
      } else {
        bytes.write(c);
      }
    }
    return Utf8.decodeVisibly(bytes.toByteArray());
  }
}
