package org.dateline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/**
 * A table as it lies on disk, told from the footers of its files.
 *
 * @param name the innermost folder above its files that is not one of a partition
 */
record PublishedTable(String name, long files, long bytes, long rows) {
  /** The tables below a folder by name, without those in folders that begin with `_` or `.`. */
  static List<PublishedTable> in(Path folder) throws IOException {
    Map<String, PublishedTable> tables = new TreeMap<>();
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files = found.filter(file -> isPublished(folder.relativize(file))).toList();
    }
    for (Path file : files) {
      PublishedTable part = new PublishedTable(name(file), 1, Files.size(file), rows(file));
      tables.merge(part.name(), part, PublishedTable::plus);
    }
    return List.copyOf(tables.values());
  }

  private static boolean isPublished(Path file) {
    for (Path part : file) {
      if (part.toString().startsWith("_") || part.toString().startsWith(".")) {
        return false;
      }
    }
    return file.toString().endsWith(".parquet");
  }

  private static String name(Path file) {
    Path folder = file.getParent();
    while (folder.getFileName().toString().contains("=")) {
      folder = folder.getParent();
    }
    return folder.getFileName().toString();
  }

  private static long rows(Path file) throws IOException {
    org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(file.toUri());
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromPath(path, new Configuration(false)))) {
      return reader.getRecordCount();
    }
  }

  private PublishedTable plus(PublishedTable other) {
    return new PublishedTable(name, files + other.files, bytes + other.bytes, rows + other.rows);
  }
}
