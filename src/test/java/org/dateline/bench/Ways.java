package org.dateline.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The command lines of what is measured, all with the same heap, collector and event log, and all
 * with both compilers unless the launcher is to choose as it does for its users.
 *
 * @param root the checkout
 * @param sparkClassPath the jars of the embedded Spark
 * @param opens the options that Spark needs on Java 17
 * @param heap as of `-Xmx`
 * @param asShipped whether the launcher may use its class-data archive and choose the compilers
 */
record Ways(Path root, String sparkClassPath, List<String> opens, String heap, boolean asShipped) {
  static final String STOCK = "stock topics";

  private static final String BOTH_COMPILERS = "-XX:TieredStopAtLevel=4";
  private static final String COLLECTOR = "-XX:+UseParallelGC";

  boolean hasLauncher() {
    return Files.isExecutable(launcher());
  }

  List<Way> all(Path input, Path folder) {
    List<Way> ways = new ArrayList<>();
    if (hasLauncher()) {
      ways.add(daily(input, folder));
      ways.add(topics(input, folder));
    }
    ways.add(stock(input, folder));
    return ways;
  }

  Way daily(Path input, Path folder) {
    return launched("daily", input, folder, List.of());
  }

  Way topics(Path input, Path folder) {
    String spec = root.resolve("jobs/topics.yaml").toString();
    return launched("topics", input, folder, List.of("--spec", spec));
  }

  private Path launcher() {
    return root.resolve("scripts/dateline");
  }

  private Way launched(String name, Path input, Path folder, List<String> options) {
    Path output = folder.resolve(name);
    Path eventLog = folder.resolve(name + "-events");
    List<String> command = new ArrayList<>(List.of(launcher().toString(), "run"));
    command.addAll(List.of("--input", input.toString(), "--output", output.toString()));
    command.addAll(options);
    command.addAll(List.of("--spark", "spark.driver.memory=" + heap));
    settings(eventLog).forEach(setting -> command.addAll(List.of("--spark", setting)));
    Map<String, String> environment =
        asShipped
            ? Map.of()
            : Map.of("DATELINE_ARCHIVE", "off", "DATELINE_JAVA_OPTS", BOTH_COMPILERS);
    return new Way(name, command, output, eventLog, environment);
  }

  private Way stock(Path input, Path folder) {
    Path output = folder.resolve("stock");
    Path eventLog = folder.resolve("stock-events");
    List<String> command = new ArrayList<>(List.of("java"));
    command.addAll(opens);
    command.addAll(List.of("-Xmx" + heap, COLLECTOR, BOTH_COMPILERS));
    command.addAll(List.of("-cp", root.resolve("target/test-classes") + ":" + sparkClassPath));
    command.add("org.apache.spark.deploy.SparkSubmit");
    settings(eventLog).forEach(setting -> command.addAll(List.of("--conf", setting)));
    command.addAll(List.of("--class", StockTopics.class.getName(), "spark-internal"));
    command.addAll(List.of(input.toString(), output.toString()));
    return new Way(STOCK, command, output, eventLog, Map.of());
  }

  private static List<String> settings(Path eventLog) {
    return List.of(
        "spark.master=local[*]",
        "spark.eventLog.enabled=true",
        "spark.eventLog.dir=" + eventLog.toUri(),
        "spark.eventLog.rolling.enabled=false",
        "spark.eventLog.compress=false");
  }
}
