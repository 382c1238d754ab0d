package org.dateline.support;

import org.apache.spark.sql.SparkSession;

/** The one session of all tests: two cores, UTC, ANSI, no UI. */
public final class Spark {
  private static final SparkSession SESSION =
      SparkSession.builder()
          .master("local[2]")
          .appName("dateline tests")
          .config("spark.ui.enabled", "false")
          .config("spark.sql.shuffle.partitions", "2")
          .config("spark.sql.session.timeZone", "UTC")
          .config("spark.sql.ansi.enabled", "true")
          .config("spark.driver.host", "127.0.0.1")
          .getOrCreate();

  private Spark() {}

  /** The shared session. */
  public static SparkSession session() {
    return SESSION;
  }
}
