package org.dateline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * A table as it lies on disk, told from the footers of its files.
 *
 * @param name the innermost folder above its files that is not one of a partition
 */
record PublishedTable(String name, long files, long bytes, long rows) {
  /** The tables below a folder by name, without those in folders that begin with `_` or `.`. */
  static List<PublishedTable> in(Path folder) throws IOException {
    Map<String, PublishedTable> tables = new TreeMap<>();
    for (Path file : files(folder)) {
      PublishedTable part = new PublishedTable(name(file), 1, Files.size(file), rows(file));
      tables.merge(part.name(), part, PublishedTable::plus);
    }
    return List.copyOf(tables.values());
  }

  /** Reads some columns of a table. */
  static void read(Path folder, String table, List<String> columns, Consumer<Group> reader)
      throws IOException {
    for (Path file : files(folder)) {
      if (name(file).equals(table)) {
        read(file, columns, reader);
      }
    }
  }

  private static void read(Path file, List<String> columns, Consumer<Group> reader)
      throws IOException {
    org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(file.toUri());
    Configuration settings = new Configuration(false);
    try (ParquetFileReader footer =
        ParquetFileReader.open(HadoopInputFile.fromPath(path, settings))) {
      MessageType schema = footer.getFileMetaData().getSchema();
      List<Type> types = columns.stream().map(schema::getType).toList();
      settings.set(
          ReadSupport.PARQUET_READ_SCHEMA, new MessageType(schema.getName(), types).toString());
    }
    try (ParquetReader<Group> rows =
        ParquetReader.builder(new GroupReadSupport(), path).withConf(settings).build()) {
      for (Group row = rows.read(); row != null; row = rows.read()) {
        reader.accept(row);
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(file -> isPublished(folder.relativize(file))).sorted().toList();
    }
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
