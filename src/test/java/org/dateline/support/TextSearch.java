package org.dateline.support;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/**
 * Looks for words in everything below a folder: in the decoded values of every column of every
 * Parquet file, nested ones too, in what packed files hold, and in the bytes of all files.
 */
public final class TextSearch {
  private final List<String> words;
  private final Map<String, Set<String>> found = new TreeMap<>();

  private TextSearch(List<String> words) {
    this.words = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
  }

  /**
   * Where each word is, in capitals or not; a word that is nowhere has no entry.
   *
   * @param words of ASCII letters
   * @return places by word: `path` for the bytes of a file, `path:column` for a value
   */
  public static Map<String, Set<String>> places(Path folder, List<String> words)
      throws IOException {
    TextSearch search = new TextSearch(words);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(file -> Files.isRegularFile(file, NOFOLLOW_LINKS)).toList()) {
        search.file(file, folder.relativize(file).toString());
      }
    }
    return search.found;
  }

  private void file(Path file, String path) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    look(bytes, path);
    if (path.endsWith(".parquet") || path.endsWith(".parquet.private")) {
      parquet(file, path);
    } else if (path.endsWith(".gz")) {
      look(new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes(), path + ":unpacked");
    }
  }

  private void parquet(Path file, String path) throws IOException {
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file), options)) {
      MessageType schema = reader.getFileMetaData().getSchema();
      for (PageReadStore rows = reader.readNextRowGroup();
          rows != null;
          rows = reader.readNextRowGroup()) {
        RecordReader<Group> records =
            new ColumnIOFactory()
                .getColumnIO(schema)
                .getRecordReader(rows, new GroupRecordConverter(schema));
        for (long i = 0; i < rows.getRowCount(); i++) {
          group(records.read(), path);
        }
      }
    }
  }

  private void group(Group group, String place) {
    for (int field = 0; field < group.getType().getFieldCount(); field++) {
      String below = place + ":" + group.getType().getFieldName(field);
      for (int i = 0; i < group.getFieldRepetitionCount(field); i++) {
        if (!group.getType().getType(field).isPrimitive()) {
          group(group.getGroup(field, i), below);
        } else if (isBinary(group, field)) {
          look(group.getBinary(field, i).getBytes(), below);
        }
      }
    }
  }

  private static boolean isBinary(Group group, int field) {
    PrimitiveTypeName type =
        group.getType().getType(field).asPrimitiveType().getPrimitiveTypeName();
    return type == PrimitiveTypeName.BINARY || type == PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY;
  }

  private void look(byte[] bytes, String place) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    for (String word : words) {
      if (text.contains(word)) {
        found.computeIfAbsent(word, any -> new TreeSet<>()).add(place);
      }
    }
  }

  /** The last names of all places, such as columns, without their order. */
  public static Set<String> columns(Map<String, Set<String>> places) {
    Set<String> columns = new TreeSet<>();
    for (Set<String> each : places.values()) {
      for (String place : new ArrayList<>(each)) {
        columns.add(place.substring(1 + Math.max(place.lastIndexOf(':'), place.lastIndexOf('/'))));
      }
    }
    return columns;
  }
}
