package org.dateline.support;

import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.dateline.session.Sessions;

/** The one session of all tests: that of a local run, on two cores and with two partitions. */
public final class Spark {
  private static final Map<String, String> SUBMITTED =
      Map.of("spark.master", "local[2]", "spark.sql.shuffle.partitions", "2");

  private static final SparkSession SESSION = open();

  private Spark() {}

  /** The shared session. */
  public static SparkSession session() {
    return SESSION;
  }

  /** Opens it with settings as spark-submit gives them, which other tests do not see. */
  private static SparkSession open() {
    SUBMITTED.forEach(System::setProperty);
    try {
      return Sessions.open("dateline tests");
    } finally {
      SUBMITTED.keySet().forEach(System::clearProperty);
    }
  }
}
