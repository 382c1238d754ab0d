package org.dateline.session;

import java.util.Map;

/** Spark's settings as Dateline wants them, each with its reason. */
final class Settings {
  /** What the content of tables depends on: never taken from elsewhere. */
  static final Map<String, String> FIXED =
      Map.ofEntries(
          // a day is the same day on every machine
          Map.entry("spark.sql.session.timeZone", "UTC"),
          // an overflow or a bad cast fails instead of becoming null
          Map.entry("spark.sql.ansi.enabled", "true"),
          Map.entry("spark.sql.storeAssignmentPolicy", "ANSI"),
          // collected dates are LocalDate, which knows no zone
          Map.entry("spark.sql.datetime.java8API.enabled", "true"),
          // 1700-01-01 is the same day for every reader of the Parquet files
          Map.entry("spark.sql.parquet.datetimeRebaseModeInRead", "CORRECTED"),
          Map.entry("spark.sql.parquet.datetimeRebaseModeInWrite", "CORRECTED"),
          // INT96 is deprecated, and DuckDB and Polars read it as local time
          Map.entry("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS"),
          // lists in the three levels of the Parquet standard
          Map.entry("spark.sql.parquet.writeLegacyFormat", "false"),
          // month=2024-03 is a name, not the day 2024-03-01
          Map.entry("spark.sql.sources.partitionColumnTypeInference.enabled", "false"),
          // Spark's Kryo can neither write records nor read List.of, and settings are both
          Map.entry("spark.serializer", "org.apache.spark.serializer.JavaSerializer"),
          // a file that is gone or damaged fails the night instead of thinning it
          Map.entry("spark.sql.files.ignoreCorruptFiles", "false"),
          Map.entry("spark.sql.files.ignoreMissingFiles", "false"));

  /** What only costs time or noise: used unless spark-submit was given another value. */
  static final Map<String, String> DEFAULT =
      Map.of(
          // progress bars are no lines of a log; the launcher switches them on for a terminal
          "spark.ui.showConsoleProgress", "false",
          // trying compressions took 6 % of a run of 19,043 articles, for rows that are read twice
          "spark.sql.inMemoryColumnarStorage.compressed", "false",
          // tables of thirty columns would be warned about as too wide to print
          "spark.sql.debug.maxToStringFields", "100");

  private Settings() {}

  /** The defaults for a driver that does all the work itself, on so many cores. */
  static Map<String, String> localDefault(int cores) {
    return Map.of(
        // nobody watches a run of seconds, and Jetty costs a tenth of its start
        "spark.ui.enabled", "false",
        // 200 files for each shuffle are ruinous for a corpus of thousands (costs.md, section 4)
        "spark.sql.shuffle.partitions", Integer.toString(2 * cores),
        // both are re-planned and compiled for each of some forty small jobs: a third of the time
        // of a small run, and a tenth of that of 19,043 articles
        "spark.sql.adaptive.enabled", "false",
        "spark.sql.codegen.wholeStage", "false",
        // the machine's name need not resolve
        "spark.driver.host", "127.0.0.1",
        "spark.driver.bindAddress", "127.0.0.1",
        // else a folder spark-warehouse appears where the program is started
        "spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir") + "/spark-warehouse");
  }
}
