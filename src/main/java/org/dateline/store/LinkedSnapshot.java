package org.dateline.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A snapshot folder that holds the files of an earlier publication once more, by hard links, so
 * that it is read by folder like any other and outlives the earlier one.
 */
final class LinkedSnapshot {
  private LinkedSnapshot() {}

  /** The tables with their files in the folder of another snapshot. */
  static List<PublishedTable> tables(List<PublishedTable> tables, String snapshot) {
    return tables.stream()
        .map(
            table ->
                new PublishedTable(
                    table.name(),
                    table.logicVersion(),
                    table.files().stream().map(file -> in(snapshot, file)).toList(),
                    table.rows(),
                    table.contentHash(),
                    table.days(),
                    table.sums()))
        .toList();
  }

  /**
   * Makes the folder of a publication that holds the tables of an earlier one.
   *
   * @param now the publication, with the tables that {@link #tables} returns
   */
  static void make(Storage storage, Manifest earlier, Manifest now) throws IOException {
    for (PublishedTable.File file : earlier.files().toList()) {
      storage.hardLink(file.path(), in(now.snapshot(), file).path());
    }
    Set<String> named = earlier.files().map(PublishedTable.File::path).collect(Collectors.toSet());
    String folder = OutputFolder.snapshot(earlier.snapshot()) + "/";
    for (String path : storage.files(OutputFolder.snapshot(earlier.snapshot()))) {
      String inside = path.substring(folder.length());
      String target = OutputFolder.snapshot(now.snapshot()) + "/" + inside;
      int end = inside.indexOf('/');
      if (end < 0) {
        document(storage, path, target, earlier, now);
      } else if (!named.contains(path)) {
        storage.hardLink(path, target);
      }
    }
  }

  /** Documents name the snapshot that they are in. Bytes that are no ASCII stay as they are. */
  private static void document(
      Storage storage, String path, String target, Manifest earlier, Manifest now)
      throws IOException {
    Optional<byte[]> content = storage.read(path);
    if (content.isEmpty()) {
      return;
    }
    String text = new String(content.get(), ISO_8859_1);
    byte[] changed =
        switch (path.substring(path.lastIndexOf('/') + 1)) {
          case "README.md" -> Readme.again(text, earlier, now).getBytes(ISO_8859_1);
          case "datapackage.json" ->
              DataPackage.again(new String(content.get(), UTF_8), now).getBytes(UTF_8);
          default -> text.replace(earlier.snapshot(), now.snapshot()).getBytes(ISO_8859_1);
        };
    storage.replace(target, changed);
  }

  /** A file as it is named in the folder of another snapshot. */
  static PublishedTable.File in(String snapshot, PublishedTable.File file) {
    String inside = file.path().replaceFirst("^" + OutputFolder.SNAPSHOTS + "/[^/]+/", "");
    return file.at(OutputFolder.snapshot(snapshot) + "/" + inside);
  }
}
