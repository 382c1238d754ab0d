package org.dateline.store;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.schema.MessageType;
import org.dateline.table.Contract;

/** Reads the footers of written files again: what a reader will find must be what was counted. */
final class Footers {
  private Footers() {}

  /**
   * Checks size, rows and schema of every file that a manifest names.
   *
   * @throws IllegalStateException if one is not as counted
   */
  static void check(Storage storage, Manifest manifest, List<Contract> contracts)
      throws IOException {
    Map<String, Contract> byName = contracts.stream().collect(toMap(Contract::name, c -> c));
    for (PublishedTable table : manifest.allTables().toList()) {
      Contract contract = byName.get(table.name());
      MessageType schema = new RowLayout(contract).parquet();
      String sparkSchema = contract.schema().json();
      for (PublishedTable.File file : table.files()) {
        check(storage.input(file.path()), file, schema, sparkSchema);
      }
    }
  }

  private static void check(
      InputFile input, PublishedTable.File file, MessageType schema, String sparkSchema)
      throws IOException {
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
    agree(file, "bytes", file.bytes(), input.getLength());
    try (ParquetFileReader reader = ParquetFileReader.open(input, options)) {
      FileMetaData found = reader.getFileMetaData();
      agree(file, "rows", file.rows(), reader.getRecordCount());
      agree(file, "schema", schema, found.getSchema());
      agree(
          file, "Spark schema", sparkSchema, found.getKeyValueMetaData().get(RowFile.SPARK_SCHEMA));
    }
  }

  private static void agree(PublishedTable.File file, String what, Object written, Object found) {
    if (!written.equals(found)) {
      throw new IllegalStateException(
          "Cannot publish %s: %s written is %s, but the file says %s"
              .formatted(file.path(), what, written, found));
    }
  }
}
