package org.dateline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures what a night costs that adds articles to archives of several sizes, all with the same
 * newest days, beside a first run on the largest. Started by scripts/bench --nights.
 */
public final class NightBench {
  private static final long SEED = 20_240_630;
  private static final int NEW_ARTICLES = 200;
  private static final Duration LIMIT = Duration.ofHours(2);

  private final Path launcher;
  private final Path folder;

  private NightBench(Path launcher, Path folder) {
    this.launcher = launcher;
    this.folder = folder;
  }

  /** The runs of one archive: the first, a night, and one with nothing new. */
  private record Nights(int articles, Cost first, Cost night, Cost idle) {
    double cpuAboveStart() {
      return night.cpuSeconds() - idle.cpuSeconds();
    }
  }

  /**
   * Runs the bench; fails if a run does.
   *
   * @param args the checkout, and the sizes in articles
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path root = Path.of(args[0]);
    List<Integer> sizes =
        Stream.of(args).skip(1).map(Integer::valueOf).sorted().distinct().toList();
    NightBench bench =
        new NightBench(root.resolve("scripts/dateline"), root.resolve("target/bench"));
    Path corpus = bench.folder.resolve("corpus");
    SyntheticCorpus.write(
        corpus, bench.folder.resolve("truth.tsv"), sizes.get(sizes.size() - 1), SEED);
    // the first start makes the class-data archive, once for all later ones
    bench.run(root.resolve("data/sample"), "first-start");
    List<Nights> all = new ArrayList<>();
    for (int articles : sizes) {
      all.add(bench.nights(corpus, articles));
    }
    report(all);
  }

  private Nights nights(Path corpus, int articles) throws IOException, InterruptedException {
    List<Path> newest;
    try (Stream<Path> files = Files.list(corpus)) {
      List<Path> sorted = files.sorted().toList();
      newest = sorted.subList(sorted.size() - articles, sorted.size());
    }
    Path input = Files.createDirectories(folder.resolve("input-" + articles));
    link(newest.subList(0, articles - NEW_ARTICLES), input);
    Cost first = run(input, "out-" + articles);
    link(newest.subList(articles - NEW_ARTICLES, articles), input);
    Cost night = run(input, "out-" + articles);
    return new Nights(articles, first, night, run(input, "out-" + articles));
  }

  private static void link(List<Path> files, Path input) throws IOException {
    for (Path file : files) {
      Files.createLink(input.resolve(file.getFileName()), file);
    }
  }

  private Cost run(Path input, String name) throws IOException, InterruptedException {
    Path output = folder.resolve(name);
    Path log = folder.resolve(name + ".log");
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(launcher.toString(), "run", "--input", "" + input, "--output", "" + output))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    Cost cost = ProcessTree.measure(builder, LIMIT);
    if (cost.exitCode() != 0) {
      throw new IllegalStateException("exit code " + cost.exitCode() + ", see " + log);
    }
    System.out.printf(
        Locale.ROOT,
        "%-12s %8.1f CPU s %8.1f s %,8d MB%n",
        name,
        cost.cpuSeconds(),
        cost.wallSeconds(),
        cost.peakBytes() >> 20);
    return cost;
  }

  private static void report(List<Nights> all) {
    Nights largest = all.get(all.size() - 1);
    double full = largest.first().cpuSeconds() - largest.idle().cpuSeconds();
    for (Nights nights : all) {
      System.out.printf(
          Locale.ROOT,
          "A night of %d articles on %,d: %.1f %% of the processor time above start-up, %.1f %% of the wall time of the first run on %,d%n",
          NEW_ARTICLES,
          nights.articles(),
          100 * nights.cpuAboveStart() / full,
          100 * nights.night().wallSeconds() / largest.first().wallSeconds(),
          largest.articles());
    }
    System.out.printf(
        Locale.ROOT,
        "The dearest night costs %.2f times the cheapest%n",
        all.stream().mapToDouble(Nights::cpuAboveStart).max().orElseThrow()
            / all.stream().mapToDouble(Nights::cpuAboveStart).min().orElseThrow());
  }
}
