package org.dateline.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.session.SettingOrigins;

/** The settings that a run would get from spark-submit, as this process finds them. */
final class SparkSettings {
  private SparkSettings() {}

  /**
   * What is set one by one, and before that by a file in the place of Spark's own.
   *
   * @throws UserException of fault USAGE if the file cannot be read
   */
  static SettingOrigins of(Path file, Map<String, String> given) {
    return new SettingOrigins()
        .add(file.toString(), read(file))
        .add("spark-submit", ofProcess())
        .add("--spark", given);
  }

  /**
   * What is set one by one, and before that by Spark's own file, where there is one.
   *
   * @throws UserException of fault USAGE if that file cannot be read
   */
  static SettingOrigins of(Map<String, String> given) {
    return defaults()
        .map(file -> of(file, given))
        .orElseGet(
            () -> new SettingOrigins().add("spark-submit", ofProcess()).add("--spark", given));
  }

  private static Optional<Path> defaults() {
    return Optional.ofNullable(System.getenv("SPARK_CONF_DIR"))
        .map(Path::of)
        .or(() -> Launched.sparkHome().map(home -> Path.of(home, "conf")))
        .map(folder -> folder.resolve("spark-defaults.conf"))
        .filter(Files::isReadable);
  }

  private static Map<String, String> read(Path file) {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      properties.load(in);
    } catch (IOException | IllegalArgumentException e) {
      throw new UserException(
          Fault.USAGE, "Cannot read the properties file %s: %s".formatted(file, e), e);
    }
    return spark(properties);
  }

  private static Map<String, String> ofProcess() {
    return spark(System.getProperties());
  }

  private static Map<String, String> spark(Properties properties) {
    Map<String, String> settings = new TreeMap<>();
    for (String key : properties.stringPropertyNames()) {
      if (key.startsWith("spark.")) {
        settings.put(key, properties.getProperty(key).strip());
      }
    }
    return settings;
  }
}
