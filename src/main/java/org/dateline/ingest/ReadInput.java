package org.dateline.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.timestamp_micros;
import static org.dateline.table.Columns.DATE;
import static org.dateline.table.Columns.MODIFIED_AT;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;

/** Listed files to rows of {@link Records}, each file read once and by one task. */
public record ReadInput(IngestSettings settings) {
  public ReadInput {
    Objects.requireNonNull(settings, "settings");
  }

  /**
   * The rows of all files, in the order of the listing. Each use reads the files again: persist
   * them.
   */
  public Dataset<Row> apply(SparkSession spark, InputListing listing) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    List<byte[]> slices =
        Slices.of(listing.files(), context.defaultParallelism()).stream()
            .map(SliceBytes::pack)
            .toList();
    Task task = new Task(settings, configuration(spark, context, listing));
    JavaRDD<Row> rows =
        context.parallelize(slices, Math.max(1, slices.size())).mapPartitions(task::rows);
    return spark.createDataFrame(rows, Records.RAW).select(columns());
  }

  private static Column[] columns() {
    return Arrays.stream(Records.SCHEMA.fieldNames())
        .map(
            name ->
                switch (name) {
                  case DATE -> date_from_unix_date(col(DATE)).as(DATE);
                  case MODIFIED_AT -> timestamp_micros(col(MODIFIED_AT)).as(MODIFIED_AT);
                  default -> col(name);
                })
        .toArray(Column[]::new);
  }

  private static Optional<Broadcast<SerializableConfiguration>> configuration(
      SparkSession spark, JavaSparkContext context, InputListing listing) {
    return listing.files().stream().allMatch(LocalStorage::holds)
        ? Optional.empty()
        : Optional.of(
            context.broadcast(new SerializableConfiguration(spark.sessionState().newHadoopConf())));
  }

  /** What a task does; it goes to the executors. */
  private static final class Task implements Serializable {
    private static final long serialVersionUID = 1L;

    private final IngestSettings settings;
    private final Broadcast<SerializableConfiguration> configuration;

    Task(IngestSettings settings, Optional<Broadcast<SerializableConfiguration>> configuration) {
      this.settings = settings;
      this.configuration = configuration.orElse(null);
    }

    /** The rows of a partition, which is one slice. */
    Iterator<Row> rows(Iterator<byte[]> slices) {
      List<InputFile> files = slices.hasNext() ? SliceBytes.unpack(slices.next()) : List.of();
      Optional<Configuration> hadoop =
          Optional.ofNullable(configuration).map(sent -> sent.value().value());
      SliceRows rows = new SliceRows(files.iterator(), new Storages(hadoop), settings);
      TaskCompletionListener closing =
          done -> {
            try {
              rows.close();
            } catch (IOException e) {
              throw new UncheckedIOException("closing an input file", e);
            }
          };
      TaskContext.get().addTaskCompletionListener(closing);
      return rows;
    }
  }
}
