package org.dateline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The command lines of what is measured, all with the same heap, collector and event log, and all
 * with both compilers unless the launcher is to choose as it does for its users.
 *
 * @param root the checkout
 * @param sparkClassPath the jars of the embedded Spark
 * @param opens the options that Spark needs on Java 17
 * @param heap as of `-Xmx`
 * @param asShipped whether the launcher may use its class-data archive and choose the compilers
 * @param stockCopiesLimit after which MLlib's self-join is stopped: it grows with the square of
 *     what shares a footer
 */
record Ways(
    Path root,
    String sparkClassPath,
    List<String> opens,
    String heap,
    boolean asShipped,
    Duration stockCopiesLimit) {
  static final String STOCK = "stock topics";

  static final String DAILY = "daily";
  static final String DAILY_OFF = "daily without copies and stories";

  /** Those that make what the stock way makes, and more. */
  static final List<String> MAKE_TOPICS = List.of(DAILY, "topics");

  static final String ARTICLES = "articles";
  static final String COPIES = "articles and copies";
  static final String STOCK_COPIES = "copies by MLlib";

  private static final String TABLE = "    - ";
  private static final Set<String> GROUPS = Set.of("copies", "stories", "story_daily");

  private static final Duration UNLIMITED = Duration.ofDays(1);

  private static final String BOTH_COMPILERS = "-XX:TieredStopAtLevel=4";
  private static final String COLLECTOR = "-XX:+UseParallelGC";

  boolean hasLauncher() {
    return Files.isExecutable(launcher());
  }

  List<Way> all(Path input, Path folder) throws IOException {
    List<Way> ways = new ArrayList<>();
    if (hasLauncher()) {
      ways.add(daily(input, folder));
      ways.add(
          launched(
              DAILY_OFF, input, folder, spec(folder, "off", table -> !GROUPS.contains(table))));
      ways.add(topics(input, folder));
    }
    ways.add(stock(STOCK, StockTopics.class, input, folder, UNLIMITED));
    ways.addAll(copies(input, folder));
    return ways;
  }

  /** What finding copies costs: a job with and without it, and MLlib's way. */
  List<Way> copies(Path input, Path folder) throws IOException {
    List<Way> ways = new ArrayList<>();
    if (hasLauncher()) {
      ways.add(launched(ARTICLES, input, folder, spec(folder, "off", "articles"::equals)));
      ways.add(
          launched(
              COPIES,
              input,
              folder,
              spec(folder, "copies", List.of("articles", "copies")::contains)));
    }
    ways.add(stock(STOCK_COPIES, StockCopies.class, input, folder, stockCopiesLimit));
    return ways;
  }

  Way daily(Path input, Path folder) {
    return launched(DAILY, input, folder, List.of());
  }

  Way topics(Path input, Path folder) {
    String spec = root.resolve("jobs/topics.yaml").toString();
    return launched("topics", input, folder, List.of("--spec", spec));
  }

  /** The daily spec with some of its tables; stories off, and copies too unless named so. */
  private List<String> spec(Path folder, String name, Predicate<String> wanted) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(root.resolve("jobs/daily.yaml"))) {
      if (line.startsWith("copies: ")) {
        lines.add("copies: " + (name.equals("copies") ? "on" : "off"));
      } else if (line.startsWith("stories: ")) {
        lines.add("stories: off");
      } else if (!line.startsWith(TABLE) || wanted.test(line.substring(TABLE.length()))) {
        lines.add(line);
      }
    }
    Path spec = folder.resolve(name + "-" + lines.size() + ".yaml");
    Files.write(spec, lines);
    return List.of("--spec", spec.toString());
  }

  private Path launcher() {
    return root.resolve("scripts/dateline");
  }

  private Way launched(String name, Path input, Path folder, List<String> options) {
    Path output = output(name, folder);
    Path eventLog = output.resolveSibling(output.getFileName() + "-events");
    List<String> command = new ArrayList<>(List.of(launcher().toString(), "run"));
    command.addAll(List.of("--input", input.toString(), "--output", output.toString()));
    command.addAll(options);
    command.addAll(List.of("--spark", "spark.driver.memory=" + heap));
    settings(eventLog).forEach(setting -> command.addAll(List.of("--spark", setting)));
    Map<String, String> environment =
        asShipped
            ? Map.of()
            : Map.of("DATELINE_ARCHIVE", "off", "DATELINE_JAVA_OPTS", BOTH_COMPILERS);
    return new Way(name, command, output, eventLog, environment, UNLIMITED);
  }

  private Way stock(String name, Class<?> job, Path input, Path folder, Duration limit) {
    Path output = output(name, folder);
    Path eventLog = output.resolveSibling(output.getFileName() + "-events");
    List<String> command = new ArrayList<>(List.of("java"));
    command.addAll(opens);
    command.addAll(List.of("-Xmx" + heap, COLLECTOR, BOTH_COMPILERS));
    command.addAll(List.of("-cp", root.resolve("target/test-classes") + ":" + sparkClassPath));
    command.add("org.apache.spark.deploy.SparkSubmit");
    settings(eventLog).forEach(setting -> command.addAll(List.of("--conf", setting)));
    command.addAll(List.of("--class", job.getName(), "spark-internal"));
    command.addAll(List.of(input.toString(), output.toString()));
    return new Way(name, command, output, eventLog, Map.of(), limit);
  }

  private static Path output(String name, Path folder) {
    return folder.resolve(name.replace(' ', '-'));
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
