package org.dateline.store;

import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Columns.PATH;
import static org.dateline.table.Columns.REASON;
import static org.dateline.table.Columns.RECORD;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.dateline.retraction.Retractions;
import org.dateline.table.Scratch;

/**
 * Retracted articles in the readings that are kept. All rows of their files go with them, so that
 * the next run finds these files unread, reads them again, and keeps of them what may be kept.
 */
final class PurgedReadings {
  private static final String PARQUET = ".parquet";

  private final Storage storage;
  private final Retractions retractions;
  private final Set<String> paths = new TreeSet<>();
  private final List<String> folders = new ArrayList<>();
  private final Map<String, Set<Long>> stampsByFile = new HashMap<>();

  private PurgedReadings(Storage storage, Retractions retractions) {
    this.storage = storage;
    this.retractions = retractions;
  }

  /** Finds what holds retracted articles, or may do so and cannot be told. */
  static PurgedReadings find(Storage storage, Retractions retractions) throws IOException {
    PurgedReadings readings = new PurgedReadings(storage, retractions);
    for (String key : storage.names(ReadingCache.FOLDER)) {
      readings.find(ReadingCache.FOLDER + "/" + key);
    }
    return readings;
  }

  /** Folders that go: what a run left that was killed, and readings that cannot be read. */
  List<String> folders() {
    return folders;
  }

  /** Files that are written anew without those rows. */
  Set<String> files() {
    return new TreeSet<>(stampsByFile.keySet());
  }

  /** The paths of input files of which something was found. */
  Set<String> paths() {
    return paths;
  }

  /** Takes it out. Each file is the old one or the new one at any time. */
  void purge() throws IOException {
    for (String folder : folders) {
      storage.delete(folder);
    }
    for (Map.Entry<String, Set<Long>> file : stampsByFile.entrySet()) {
      rewrite(file.getKey(), file.getValue());
    }
  }

  private void find(String key) throws IOException {
    List<String> files = new ArrayList<>();
    for (String part : storage.names(key)) {
      List<String> names = storage.names(key + "/" + part);
      if (names.contains(ReadingCache.COMPLETE)) {
        names.stream()
            .filter(name -> name.endsWith(PARQUET))
            .forEach(name -> files.add(key + "/" + part + "/" + name));
      } else {
        folders.add(key + "/" + part);
      }
    }
    try {
      Set<Long> stamps = retracted(files);
      for (String file : files) {
        if (!stamps.isEmpty() && holds(file, stamps)) {
          stampsByFile.put(file, stamps);
        }
      }
    } catch (IOException | RuntimeException e) { // what Parquet throws at a file that is none
      folders.add(key); // a part alone may be what others rest on
    }
  }

  private Set<Long> retracted(List<String> files) throws IOException {
    Set<Long> stamps = new HashSet<>();
    List<String> columns = List.of(PATH, RECORD, ARTICLE_ID, REASON, Scratch.STAMP);
    for (String file : files) {
      RowScan.all(storage.input(file), columns)
          .forEachGroup(
              row -> {
                if (isToGo(row)) {
                  stamps.add(row.getLong(Scratch.STAMP, 0));
                  paths.add(row.getString(PATH, 0));
                }
              });
    }
    return stamps;
  }

  /** Rows of files have no record; those of which a run took the text already may stay. */
  private boolean isToGo(Group row) {
    return has(row, RECORD)
        && !(has(row, REASON) && row.getString(REASON, 0).equals(Retractions.CODE))
        && retractions
            .of(
                row.getString(PATH, 0),
                row.getInteger(RECORD, 0),
                has(row, ARTICLE_ID) ? row.getString(ARTICLE_ID, 0) : null)
            .isPresent();
  }

  private static boolean has(Group row, String column) {
    return row.getFieldRepetitionCount(column) > 0;
  }

  private boolean holds(String file, Set<Long> stamps) throws IOException {
    Set<Long> found = new HashSet<>();
    RowScan.all(storage.input(file), List.of(Scratch.STAMP))
        .forEachGroup(row -> found.add(row.getLong(Scratch.STAMP, 0)));
    return !Collections.disjoint(found, stamps);
  }

  private void rewrite(String path, Set<Long> stamps) throws IOException {
    int name = path.lastIndexOf('/') + 1;
    String hidden = path.substring(0, name) + "." + path.substring(name);
    String temporary = hidden + "." + UUID.randomUUID() + ".tmp";
    FileMetaData metadata = metadata(path);
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(storage.output(temporary))
            .withConf(new PlainParquetConfiguration())
            .withType(metadata.getSchema())
            .withExtraMetaData(metadata.getKeyValueMetaData())
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withDictionaryEncoding(false)
            .build()) {
      RowScan.whole(storage.input(path)).forEachGroup(row -> write(row, stamps, writer));
    }
    storage.flush(temporary);
    storage.delete(hidden + ".crc"); // the checksums of the old file
    storage.move(temporary, path);
  }

  private static void write(Group row, Set<Long> without, ParquetWriter<Group> writer) {
    try {
      if (!without.contains(row.getLong(Scratch.STAMP, 0))) {
        writer.write(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FileMetaData metadata(String path) throws IOException {
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
    try (ParquetFileReader reader = ParquetFileReader.open(storage.input(path), options)) {
      return reader.getFileMetaData();
    }
  }
}
