package org.dateline.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures the daily job, the topics job and the stock way on corpora of given sizes, one after the
 * other. Started by scripts/bench.
 */
public final class Bench {
  private static final long SEED = 20_240_630;
  private static final int LINES_OF_FAILURE = 15;

  private final Ways ways;
  private final Path folder;
  private final PrintStream out;

  private Bench(Ways ways, Path folder, PrintStream out) {
    this.ways = ways;
    this.folder = folder;
    this.out = out;
  }

  /**
   * Runs the bench; ends with 1 if something that was measured failed.
   *
   * @param args the checkout, the class path of Spark, the options that it needs of the JVM, the
   *     heap, whether as shipped, and the sizes in articles
   * @throws IOException if a corpus or the result cannot be written
   * @throws InterruptedException if stopped
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path root = Path.of(args[0]);
    List<String> opens = List.of(args[2].split(" "));
    Ways ways = new Ways(root, args[1], opens, args[3], Boolean.parseBoolean(args[4]));
    Bench bench = new Bench(ways, root.resolve("target/bench"), System.out);
    List<Integer> sizes =
        Arrays.stream(args).skip(5).map(Integer::valueOf).sorted().distinct().toList();
    List<Measured> runs = bench.run(sizes);
    bench.save(runs, root.resolve("target/bench.json"));
    System.exit(runs.stream().anyMatch(Measured::failed) ? 1 : 0);
  }

  private List<Measured> run(List<Integer> sizes) throws IOException, InterruptedException {
    BenchReport report = new BenchReport(out);
    List<Measured> runs = new ArrayList<>();
    if (!ways.hasLauncher()) {
      out.println("There is no scripts/dateline: the stock way alone is measured.");
    }
    for (int articles : sizes) {
      Path place = folder.resolve(Integer.toString(articles));
      Path input = place.resolve("input");
      SyntheticCorpus.write(input, place.resolve("truth.tsv"), articles, SEED);
      if (ways.asShipped() && runs.isEmpty() && ways.hasLauncher()) {
        // the first start makes the class-data archive, once for all later ones
        measure(articles, 0, ways.topics(input, place.resolve("first-start")));
      }
      long bytes = bytes(input);
      List<Measured> ofSize = new ArrayList<>();
      for (Way way : ways.all(input, place)) {
        out.printf("Running %s on %,d articles%n", way.name(), articles);
        ofSize.add(measure(articles, bytes, way));
      }
      report.size(ofSize);
      runs.addAll(ofSize);
    }
    report.growth(runs);
    return runs;
  }

  private Measured measure(int articles, long bytes, Way way)
      throws IOException, InterruptedException {
    Files.createDirectories(way.eventLog());
    Path log = way.output().resolveSibling(way.output().getFileName() + ".log");
    ProcessBuilder builder =
        new ProcessBuilder(way.command()).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(way.environment());
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    Cost cost = ProcessTree.measure(builder);
    List<PublishedTable> tables = List.of();
    if (cost.exitCode() == 0) {
      tables = PublishedTable.in(way.output());
    } else {
      out.printf("%s failed with exit code %d; the end of %s:%n", way.name(), cost.exitCode(), log);
      List<String> lines = Files.readAllLines(log);
      lines.stream().skip(Math.max(0, lines.size() - LINES_OF_FAILURE)).forEach(out::println);
    }
    Map<String, TaskSums> steps = EventLog.read(way.eventLog());
    return new Measured(articles, bytes, way.name(), cost, steps, tables);
  }

  private static long bytes(Path input) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.list(input)) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  private void save(List<Measured> runs, Path file) throws IOException {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("cores", Runtime.getRuntime().availableProcessors());
    result.put("heap", ways.heap());
    result.put("java", System.getProperty("java.vm.version"));
    result.put("asShipped", ways.asShipped());
    result.put("seed", SEED);
    result.put("runs", runs);
    new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), result);
    out.printf("%nAll figures are in %s%n", file);
  }
}
