package org.dateline.session;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.dateline.error.UserException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one builder of Spark sessions. Settings come in three tiers: those the tables depend on are
 * fixed; those that only cost time are defaults; and what spark-submit was given goes before the
 * defaults.
 */
public final class Sessions {
  /** Whether a job may have fewer shuffle partitions than the session, when its input is small. */
  public static final String FIT_SHUFFLES = "spark.dateline.fitShuffles";

  private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

  private Sessions() {}

  /**
   * Opens the session of this process; the master is `local[*]` unless spark-submit named one.
   *
   * @param name how the application is called in Spark's UI
   * @throws org.dateline.error.UserException of fault USAGE for a setting that Spark cannot use
   */
  public static SparkSession open(String name) {
    SparkConf conf = conf(new SparkConf(), name);
    try {
      return opened(conf);
    } catch (Exception e) { // Spark throws checked ones without saying so
      Optional<UserException> bad = BadSetting.behind(e);
      if (bad.isPresent()) {
        throw bad.get();
      }
      throw e;
    }
  }

  /** Spark reads the settings of SQL only when a session is first used. */
  private static SparkSession opened(SparkConf conf) {
    SparkSession spark = SparkSession.builder().config(conf).getOrCreate();
    try {
      spark.sessionState();
      return spark;
    } catch (Exception e) { // as above
      spark.stop();
      throw e;
    }
  }

  /** The settings of a session, given those of spark-submit. */
  static SparkConf conf(SparkConf submitted, String name) {
    SparkConf conf = submitted.clone();
    conf.setIfMissing("spark.master", "local[*]");
    conf.setIfMissing("spark.app.name", name);
    boolean isLocal = conf.get("spark.master").startsWith("local");
    boolean mayFit = isLocal && !conf.contains("spark.sql.shuffle.partitions");
    conf.set(FIT_SHUFFLES, Boolean.toString(mayFit));
    Map<String, String> defaults = new TreeMap<>(Settings.DEFAULT);
    if (isLocal) {
      defaults.putAll(Settings.localDefault(Runtime.getRuntime().availableProcessors()));
    }
    defaults.forEach(conf::setIfMissing);
    Settings.FIXED.forEach((key, value) -> fix(conf, key, value));
    return conf;
  }

  private static void fix(SparkConf conf, String key, String value) {
    if (!conf.get(key, value).equalsIgnoreCase(value)) {
      LOG.warn("{} was given and is not used: the tables need {}", key, value);
    }
    conf.set(key, value);
  }
}
