package org.dateline.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.SparkConf;
import scala.Tuple2;

/** The settings that a session would have, and where each comes from; starts none. */
public final class SettingOrigins {
  private static final String DEFAULT = "default of Dateline";

  private final SparkConf given = new SparkConf(false);
  private final Map<String, String> origins = new TreeMap<>();

  /** A setting and who made it. */
  public record Setting(String key, String value, String origin) {}

  /** Settings from somewhere, which go before those added earlier. */
  public SettingOrigins add(String origin, Map<String, String> settings) {
    settings.forEach(
        (key, value) -> {
          given.set(key, value);
          origins.put(key, origin);
        });
    return this;
  }

  /** What was given, for Hadoop's settings. */
  public SparkConf given() {
    return given;
  }

  /** What was given, by key. */
  public Map<String, String> settings() {
    return map(given);
  }

  /** All settings in the order of their keys. */
  public List<Setting> all() {
    List<Setting> all = new ArrayList<>();
    map(Sessions.conf(given, "dateline"))
        .forEach((key, value) -> all.add(new Setting(key, value, origin(key, value))));
    return all;
  }

  private String origin(String key, String value) {
    String origin = origins.get(key);
    if (key.equals(Sessions.FIT_SHUFFLES)) {
      return DEFAULT;
    }
    if (!Settings.FIXED.containsKey(key)) {
      return origin == null ? DEFAULT : origin;
    }
    return origin == null || given.get(key).equalsIgnoreCase(value)
        ? "fixed by Dateline"
        : "fixed by Dateline, not as in " + origin;
  }

  private static Map<String, String> map(SparkConf conf) {
    Map<String, String> settings = new TreeMap<>();
    for (Tuple2<String, String> setting : conf.getAll()) {
      settings.put(setting._1(), setting._2());
    }
    return settings;
  }
}
