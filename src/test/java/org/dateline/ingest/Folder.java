package org.dateline.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.Columns;

/** An input folder of a test, and what reading it without Spark gives. */
final class Folder {
  static final Instant MODIFIED = Instant.parse("2024-03-03T12:00:00Z");
  static final int MOST = 1 << 16;

  private final Path root;
  private IngestSettings settings = settings();

  Folder(Path root) {
    this.root = root;
  }

  /** Settings with limits that small files reach: 64 KiB a record, 20 to 1 after 256 KiB. */
  static IngestSettings settings() {
    return new IngestSettings(
        List.of("seed", "jsonl"),
        "und",
        Map.of(
            "id",
            "id",
            "date",
            "date",
            "headline",
            "headline",
            "text",
            "text",
            "language",
            "lang",
            "source",
            "source",
            "agency",
            "agency",
            "place",
            "place"),
        new IngestSettings.Days("none", LocalDate.of(1700, 1, 1), 2),
        new IngestSettings.Limits(MOST, 1 << 22, 20, 1 << 18));
  }

  Folder with(UnaryOperator<IngestSettings> change) {
    settings = change.apply(settings);
    return this;
  }

  Path root() {
    return root;
  }

  Folder text(String name, String content) {
    return bytes(name, content.getBytes(StandardCharsets.UTF_8));
  }

  Folder bytes(String name, byte[] content) {
    try {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, content);
      Files.setLastModifiedTime(file, FileTime.from(MODIFIED));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] gzip(byte[]... members) {
    try {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      for (byte[] member : members) {
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
          out.write(member);
        }
      }
      return packed.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }

  InputListing list() {
    return InputListing.of(root.toString(), settings, new Configuration(false));
  }

  List<Row> rows() {
    return rows(list());
  }

  List<Row> rows(InputListing listing) {
    List<Row> rows = new ArrayList<>();
    open(listing).forEachRemaining(rows::add);
    return rows;
  }

  SliceRows open(InputListing listing) {
    return new SliceRows(listing.files().iterator(), new Storages(Optional.empty()), settings);
  }

  /** The record rows alone. */
  List<Row> records() {
    return records(rows());
  }

  static List<Row> records(List<Row> rows) {
    return rows.stream().filter(row -> string(row, Records.KIND).equals("record")).toList();
  }

  static List<Row> files(List<Row> rows) {
    return rows.stream().filter(row -> string(row, Records.KIND).equals("file")).toList();
  }

  /** `path#record code` of every record, the code `ok` if it was accepted. */
  static List<String> verdicts(List<Row> rows) {
    return records(rows).stream()
        .map(
            row ->
                "%s#%s %s"
                    .formatted(string(row, Columns.PATH), string(row, Columns.RECORD), code(row)))
        .toList();
  }

  static String code(Row record) {
    return Optional.ofNullable(string(record, Columns.REASON)).orElse("ok");
  }

  /** A value as text, null for none; days and times as ISO. */
  static String string(Row row, String column) {
    StructType schema = Records.RAW;
    Object value = row.get(schema.fieldIndex(column));
    if (value == null) {
      return null;
    }
    return column.equals(Columns.DATE)
        ? LocalDate.ofEpochDay((int) value).toString()
        : value.toString();
  }
}
