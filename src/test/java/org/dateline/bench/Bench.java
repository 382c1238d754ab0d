package org.dateline.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures the daily job, the topics job, finding copies and the stock ways on corpora of given
 * sizes, one after the other, and scores what they found. Started by scripts/bench.
 */
public final class Bench {
  private static final long SEED = 20_240_630;
  private static final int LINES_OF_FAILURE = 15;

  private final Ways ways;
  private final boolean copiesAlone;
  private final Path folder;
  private final PrintStream out;

  private Bench(Ways ways, boolean copiesAlone, Path folder, PrintStream out) {
    this.ways = ways;
    this.copiesAlone = copiesAlone;
    this.folder = folder;
    this.out = out;
  }

  /**
   * Runs the bench; ends with 1 if something that was measured failed.
   *
   * @param args the checkout, the class path of Spark, the options that it needs of the JVM, the
   *     heap, whether as shipped, whether finding copies alone, the seconds after which MLlib's way
   *     to do so is stopped, and the sizes in articles
   * @throws IOException if a corpus or the result cannot be written
   * @throws InterruptedException if stopped
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path root = Path.of(args[0]);
    List<String> opens = List.of(args[2].split(" "));
    Duration limit = Duration.ofSeconds(Long.parseLong(args[6]));
    Ways ways = new Ways(root, args[1], opens, args[3], Boolean.parseBoolean(args[4]), limit);
    boolean copiesAlone = Boolean.parseBoolean(args[5]);
    Bench bench = new Bench(ways, copiesAlone, root.resolve("target/bench"), System.out);
    List<Integer> sizes =
        Arrays.stream(args).skip(7).map(Integer::valueOf).sorted().distinct().toList();
    List<Measured> runs = bench.run(sizes);
    bench.save(runs, root.resolve("target/bench.json"));
    System.exit(runs.stream().anyMatch(run -> run.failed() && !run.cost().stopped()) ? 1 : 0);
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
      SyntheticCorpus.write(input, truthOf(articles), articles, SEED);
      if (ways.asShipped() && runs.isEmpty() && ways.hasLauncher()) {
        // the first start makes the class-data archive, once for all later ones
        measure(articles, 0, ways.topics(input, place.resolve("first-start")));
      }
      long bytes = bytes(input);
      List<Measured> ofSize = new ArrayList<>();
      for (Way way : copiesAlone ? ways.copies(input, place) : ways.all(input, place)) {
        out.printf("Running %s on %,d articles%n", way.name(), articles);
        ofSize.add(measure(articles, bytes, way));
      }
      report.size(ofSize);
      new CopiesReport(out).size(ofSize);
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
    Cost cost = ProcessTree.measure(builder, way.limit());
    Map<String, TaskSums> steps = EventLog.read(way.eventLog());
    if (cost.stopped()) {
      out.printf("%s was stopped after %,d s%n", way.name(), way.limit().toSeconds());
    } else if (cost.exitCode() != 0) {
      out.printf("%s failed with exit code %d; the end of %s:%n", way.name(), cost.exitCode(), log);
      List<String> lines = Files.readAllLines(log);
      lines.stream().skip(Math.max(0, lines.size() - LINES_OF_FAILURE)).forEach(out::println);
    }
    if (cost.stopped() || cost.exitCode() != 0) {
      return new Measured(articles, bytes, way.name(), cost, steps, List.of(), List.of());
    }
    List<PublishedTable> tables = PublishedTable.in(way.output());
    return new Measured(articles, bytes, way.name(), cost, steps, tables, scores(articles, way));
  }

  private List<Score> scores(int articles, Way way) throws IOException {
    Truth truth = Truth.read(truthOf(articles));
    if (way.name().equals(Ways.STOCK_COPIES)) {
      return List.of(Score.copies(truth, FoundPair.groups(FoundPair.in(way.output()))));
    }
    return Score.of(truth, PublishedArticle.in(way.output()));
  }

  private Path truthOf(int articles) {
    return folder.resolve(Integer.toString(articles)).resolve("truth.tsv");
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
