package org.dateline.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.dateline.error.UserException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What articles were read as, kept from run to run below {@code _dateline/readings}. It is no part
 * of a publication: it may be deleted at any time, which costs only time. Each run adds a folder of
 * its own, that counts once Spark has marked it as complete.
 */
public final class ReadingCache {
  static final String FOLDER = OutputFolder.PRIVATE + "/readings";
  static final String COMPLETE = "_SUCCESS";
  private static final Logger LOG = LoggerFactory.getLogger(ReadingCache.class);

  private final SparkSession spark;
  private final OutputFolder out;
  private final String key;
  private final StructType schema;

  /**
   * The cache of readings made in one way.
   *
   * @param key of everything that decides how an article is read: letters and digits
   * @param schema of a reading
   */
  public ReadingCache(SparkSession spark, OutputFolder out, String key, StructType schema) {
    this.spark = spark;
    this.out = out;
    this.key = key;
    this.schema = schema;
  }

  /** The names of what runs have added, in the order of names. */
  public List<String> parts() {
    try {
      List<String> parts = new ArrayList<>();
      for (String part : out.storage().names(folder())) {
        if (out.storage().names(folder() + "/" + part).contains(COMPLETE)) {
          parts.add(part);
        }
      }
      return parts;
    } catch (IOException e) {
      throw StorageFaults.of("list the readings", out.root(), e);
    }
  }

  /** The rows of some parts; nothing where there is none. */
  public Optional<Dataset<Row>> rows(List<String> parts) {
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            spark
                .read()
                .schema(schema)
                // the checksums of Hadoop's own are lost where files are copied by other means
                .option("parquet.page.verify-checksum.enabled", "true")
                .parquet(
                    parts.stream()
                        .map(part -> out.storage().locate(folder() + "/" + part))
                        .toArray(String[]::new)));
  }

  /**
   * Adds rows as a part, and reads them back: each later use takes from disk the columns it wants.
   *
   * @throws org.dateline.error.UserException if they cannot be written
   */
  public Dataset<Row> add(String part, Dataset<Row> rows) {
    try {
      rows.write()
          .mode(SaveMode.Overwrite)
          .option("compression", "zstd")
          .option("parquet.compression.codec.zstd.level", "1")
          .option("parquet.enable.dictionary", "false") // next to nothing repeats
          .option("parquet.page.write-checksum.enabled", "true")
          .parquet(out.storage().locate(folder() + "/" + part));
    } catch (Exception e) { // of tasks, Spark throws checked ones without saying so
      throw StorageFaults.of("keep the readings", e)
          .map(RuntimeException.class::cast)
          .orElseGet(() -> new IllegalStateException("Cannot keep the readings", e));
    }
    return rows(List.of(part)).orElseThrow();
  }

  /** Deletes all but some parts, and what was read in other ways. Failing is no fault. */
  public void keepOnly(List<String> parts) {
    try {
      for (String other : out.storage().names(FOLDER)) {
        if (!other.equals(key)) {
          out.storage().delete(FOLDER + "/" + other);
        }
      }
      for (String part : out.storage().names(folder())) {
        if (!parts.contains(part)) {
          out.storage().delete(folder() + "/" + part);
        }
      }
    } catch (IOException e) {
      LOG.warn("old readings could not be deleted; the next run tries again", e);
    }
  }

  /** Whether a failure is one of reading what is kept here. */
  public static boolean isBehind(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause.toString().contains("/" + FOLDER + "/")) {
        return !(cause instanceof UserException);
      }
    }
    return false;
  }

  private String folder() {
    return FOLDER + "/" + key;
  }
}
