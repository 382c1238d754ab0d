package org.dateline.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.session.Secrets;
import org.dateline.session.SettingOrigins.Setting;

/** Every setting of a run as a line: its key, value and where it comes from, secrets masked. */
record SettingLines(PrintStream out, Secrets secrets) {
  private static final List<String> VARIABLES =
      List.of(
          "DATELINE_ARCHIVE",
          "DATELINE_JAVA_OPTS",
          "DATELINE_LOG",
          "HADOOP_CONF_DIR",
          "JAVA_HOME",
          "JAVA_TOOL_OPTIONS",
          "LANG",
          "LC_ALL",
          "SPARK_CONF_DIR",
          "SPARK_HOME",
          "SPARK_LOCAL_DIRS",
          "SPARK_LOCAL_IP",
          "SPARK_MASTER",
          "TZ",
          "YARN_CONF_DIR");

  void ofSpec(Map<String, Object> read, String spec) {
    Map<String, String> keys = new LinkedHashMap<>();
    flatten("", read, keys);
    print(keys, "spec " + spec);
  }

  void ofSpark(List<Setting> settings) {
    Map<String, String> values = new TreeMap<>();
    settings.forEach(setting -> values.put(setting.key(), setting.value()));
    Map<String, String> masked = secrets.mask(values);
    settings.forEach(setting -> line(setting.key(), masked.get(setting.key()), setting.origin()));
    Launched.heap()
        .filter(heap -> !values.containsKey("spark.driver.memory"))
        .ifPresent(heap -> line("spark.driver.memory", heap, "chosen by the launcher"));
  }

  void ofEnvironment(Map<String, String> environment) {
    Map<String, String> variables = new TreeMap<>(environment);
    variables.keySet().retainAll(VARIABLES);
    print(variables, "environment");
  }

  private void print(Map<String, String> settings, String origin) {
    Map<String, String> masked = secrets.mask(settings);
    settings.keySet().forEach(key -> line(key, masked.get(key), origin));
  }

  private void line(String key, String value, String origin) {
    out.printf("setting  %s = %s  (%s)%n", key, value, origin);
  }

  private static void flatten(String prefix, Map<?, ?> nested, Map<String, String> flat) {
    nested.forEach(
        (key, value) -> {
          if (value instanceof Map<?, ?> inner) {
            flatten(prefix + key + ".", inner, flat);
          } else {
            flat.put(prefix + key, String.valueOf(value));
          }
        });
  }
}
