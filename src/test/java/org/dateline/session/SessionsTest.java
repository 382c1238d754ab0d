package org.dateline.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionsTest {
  @Test
  void withoutSparkSubmitTheMasterIsThisMachine() {
    SparkConf conf = Sessions.conf(new SparkConf(false), "test");

    assertThat(conf.get("spark.master")).isEqualTo("local[*]");
    assertThat(conf.get("spark.app.name")).isEqualTo("test");
    assertThat(conf.get("spark.ui.enabled")).isEqualTo("false");
  }

  @Test
  void whatSparkSubmitWasGivenGoesBeforeTheDefaults() {
    SparkConf submitted =
        new SparkConf(false)
            .set("spark.master", "local[3]")
            .set("spark.sql.shuffle.partitions", "77")
            .set("spark.ui.enabled", "true");

    SparkConf conf = Sessions.conf(submitted, "test");

    assertThat(conf.get("spark.master")).isEqualTo("local[3]");
    assertThat(conf.get("spark.sql.shuffle.partitions")).isEqualTo("77");
    assertThat(conf.get("spark.ui.enabled")).isEqualTo("true");
  }

  @Test
  void whatTheTablesDependOnCannotBeChanged() {
    SparkConf submitted = new SparkConf(false);
    Settings.FIXED.keySet().forEach(key -> submitted.set(key, "something else"));

    SparkConf conf = Sessions.conf(submitted, "test");

    Settings.FIXED.forEach((key, value) -> assertThat(conf.get(key)).as(key).isEqualTo(value));
  }

  @Test
  void aClusterKeepsItsOwnPartitionsAndAddresses() {
    SparkConf submitted = new SparkConf(false).set("spark.master", "spark://host:7077");

    SparkConf conf = Sessions.conf(submitted, "test");

    Settings.localDefault(2).keySet().forEach(key -> assertThat(conf.contains(key)).isFalse());
    Settings.FIXED.keySet().forEach(key -> assertThat(conf.contains(key)).as(key).isTrue());
  }

  @Test
  void noSettingIsInTwoTiers() {
    Set<String> keys = new HashSet<>(Settings.FIXED.keySet());

    assertThat(keys.removeAll(Settings.DEFAULT.keySet())).isFalse();
    assertThat(keys.removeAll(Settings.localDefault(2).keySet())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "cluster"})
  void everyLineOfAShippedPropertiesFileHasItsReasonAboveIt(String name) throws IOException {
    Path file = Path.of("jobs", "spark", name + ".properties");
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("spark.")) {
        assertThat(lines.get(i - 1)).as("above %s", lines.get(i)).startsWith("# ");
      }
    }
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      properties.load(in);
    }
    assertThat(properties.stringPropertyNames())
        .isNotEmpty()
        .allMatch(key -> key.startsWith("spark."))
        .noneMatch(Settings.FIXED::containsKey);
  }
}
