package org.dateline.torture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Starts whole runs as an operator does, by scripts/dateline.
 *
 * @param script of a checkout whose jar is built
 * @param environment what is set for each run
 */
record Launcher(Path script, Map<String, String> environment) {
  /** What an operator may have set, and what would choose another Spark or Java. */
  private static final List<String> UNSET =
      List.of(
          "SPARK_HOME",
          "SPARK_CONF_DIR",
          "HADOOP_CONF_DIR",
          "YARN_CONF_DIR",
          "DATELINE_JAVA_OPTS",
          "DATELINE_LOG",
          "DATELINE_ARCHIVE");

  /** The launcher of the checkout in which this process works. */
  static Launcher here() {
    return new Launcher(Path.of("scripts/dateline").toAbsolutePath(), Map.of());
  }

  /** The same with more in the environment. */
  Launcher with(Map<String, String> more) {
    return new Launcher(script, more);
  }

  Writer run(Path input, Path output, List<String> options) throws IOException {
    List<String> command = new ArrayList<>(List.of(script.toString(), "run"));
    command.addAll(List.of("--input", input.toString(), "--output", output.toString()));
    command.addAll(options);
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().keySet().removeAll(UNSET);
    process.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    process.environment().putAll(environment);
    return Writer.start(process);
  }
}
