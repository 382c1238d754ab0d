package org.dateline.store;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.spark.package$;

/** A Parquet file of rows, each an array of values of plain columns. */
final class RowFile {
  /** Where Spark looks for its own schema, which alone carries the comments of columns. */
  static final String SPARK_SCHEMA = "org.apache.spark.sql.parquet.row.metadata";

  /** Without it Spark 3 refuses days before 1582 and instants before 1900. */
  private static final String SPARK_VERSION = "org.apache.spark.version";

  private static final String RUN_ID = "dateline.run_id";

  private RowFile() {}

  /** The text that files of a contract carry for Spark. */
  static Map<String, String> metadata(WritePlan plan) {
    return Map.of(
        SPARK_SCHEMA, plan.contract().schema().json(),
        SPARK_VERSION, package$.MODULE$.SPARK_VERSION(),
        RUN_ID, plan.runId());
  }

  static ParquetWriter<Object[]> open(OutputFile file, WritePlan plan, RowLayout layout)
      throws IOException {
    Builder builder = new Builder(file, new Rows(layout, metadata(plan)));
    List<String> order = plan.contract().order();
    if (order.size() == 1) {
      // every value occurs once, and a dictionary of them would be made for nothing
      builder.withDictionaryEncoding(order.get(0), false);
    }
    return builder
        .withConf(
            new PlainParquetConfiguration(
                Map.of(
                    "parquet.compression.codec.zstd.level",
                    String.valueOf(plan.settings().zstdLevel()))))
        .withWriteMode(ParquetFileWriter.Mode.CREATE)
        .withCompressionCodec(CompressionCodecName.ZSTD)
        .withDictionaryEncoding(true)
        .withRowGroupSize(plan.settings().rowGroupBytes())
        .build();
  }

  private static final class Builder extends ParquetWriter.Builder<Object[], Builder> {
    private final Rows rows;

    Builder(OutputFile file, Rows rows) {
      super(file);
      this.rows = rows;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    @SuppressWarnings("deprecation") // abstract in Parquet, and never called by it
    protected WriteSupport<Object[]> getWriteSupport(Configuration settings) {
      return rows;
    }

    @Override
    protected WriteSupport<Object[]> getWriteSupport(ParquetConfiguration settings) {
      return rows;
    }
  }

  private static final class Rows extends WriteSupport<Object[]> {
    private final CellType[] types;
    private final String[] names;
    private final WriteContext context;
    private RecordConsumer out;

    Rows(RowLayout layout, Map<String, String> metadata) {
      this.types = layout.types();
      this.names = layout.names();
      this.context = new WriteContext(layout.parquet(), metadata);
    }

    @Override
    @SuppressWarnings("deprecation") // abstract in Parquet, and never called by it
    public WriteContext init(Configuration settings) {
      return context;
    }

    @Override
    public WriteContext init(ParquetConfiguration settings) {
      return context;
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
      out = consumer;
    }

    @Override
    public void write(Object[] values) {
      out.startMessage();
      for (int i = 0; i < values.length; i++) {
        if (values[i] != null) {
          out.startField(names[i], i);
          types[i].write(values[i], out);
          out.endField(names[i], i);
        }
      }
      out.endMessage();
    }
  }
}
