package org.dateline.torture;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Tortures whole runs and prints what it did. Started by scripts/torture --runs. */
public final class WholeRuns {
  private static final String READS = "reads, beside whole runs, ";
  private static final int SPREAD = 32;
  private static final int LATE = 9;

  /** From the start of a process until the run counts its time. */
  private static final Duration START = Duration.ofSeconds(3);

  private static final String TOLD = "(?s).*Published number \\d+ in (\\d+) s.*";
  private static final int STARTS = 10;

  private final Path folder;
  private final List<String> parts;
  private final Random random;
  private final Launcher launcher = Launcher.here();
  private final Tally tally = new Tally();
  private int told;

  private WholeRuns(Path folder, long seed, List<String> parts) {
    this.folder = folder;
    this.parts = parts;
    this.random = new Random(seed);
  }

  /** Something to try; that it could not be done is a problem like others. */
  private interface Part {
    void run() throws IOException, InterruptedException, SQLException;
  }

  /**
   * Does all once; ends with 1 if anything was wrong.
   *
   * @param args a folder that is empty, the seed of what is left to chance, and the names of parts
   *     if not all are to be done
   */
  public static void main(String[] args) throws IOException, SQLException {
    long begin = System.nanoTime();
    WholeRuns runs =
        new WholeRuns(
            Path.of(args[0]), Long.parseLong(args[1]), List.of(args).subList(2, args.length));
    runs.all();
    System.out.printf(
        Locale.ROOT, "%.1f minutes, seed %s%n", (System.nanoTime() - begin) / 60e9, args[1]);
    System.exit(runs.report(System.out) ? 0 : 1);
  }

  private void all() throws IOException, SQLException {
    SmallCorpus corpus = new SmallCorpus(Path.of("data/sample"), folder.resolve("in"), random);
    try (RunPlace place = new RunPlace(folder.resolve("out"), launcher, corpus, tally)) {
      done("first run", () -> place.goOn("first run", 1));
      try (Polling readers =
          Polling.start(place.out(), TablesReader::new, READS, tally, Integer.MAX_VALUE, 400)) {
        part("kills", () -> kills(place));
        part("starts", () -> starts(place));
        part("readings", () -> new DamagedReadings(place).all());
        part("clock", () -> new ChangedClock(place).all());
        part("input", () -> new MovingInput(place).all());
        part("executors", () -> onCluster(place));
        tally.require(readers.goesOn(), "readers ended before their time");
      }
      done("the end", place::checkAll);
    }
    part("storage", () -> BadStorage.all(folder.resolve("tmpfs"), launcher, corpus, tally));
    tally.require(tally.sum(READS) > 0, "nothing was read");
    tally.require(Polling.bad(tally, READS) == 0, "reads were bad");
  }

  private void kills(RunPlace place) throws IOException, InterruptedException, SQLException {
    place.corpus().change();
    Duration run;
    try (Writer second = place.start()) {
      tally.require(second.exitCode() == 0, "the second run failed: " + second.end());
      run = START.plusSeconds(Long.parseLong(second.text().replaceFirst(TOLD, "$1")));
    }
    place.published("second run", 2);
    System.out.printf(Locale.ROOT, "a run takes %d s%n", run.toSeconds());
    RunKills kills = new RunKills(place, random);
    kills.spread(SPREAD, run);
    kills.late(LATE);
    place.sameAsClean("all kills");
    tally.require(tally.sum(RunKills.KILLS) == SPREAD + LATE, "too few kills");
  }

  private void starts(RunPlace place) throws IOException, InterruptedException, SQLException {
    new RunStarts(place).atOnce(STARTS);
    place.sameAsClean("all starts at once");
    tally.require(tally.sum(RunStarts.AT_ONCE) == STARTS, "too few starts at once");
  }

  private void onCluster(RunPlace place) throws IOException, InterruptedException, SQLException {
    String classPath = Files.readString(Path.of("target/spark.classpath")).strip();
    try (StandaloneCluster cluster = new StandaloneCluster(folder.resolve("cluster"), classPath)) {
      new KilledExecutors(place, random).on(cluster);
    }
  }

  private void part(String name, Part part) {
    if (parts.isEmpty() || parts.contains(name)) {
      done(name, part);
    }
  }

  private void done(String name, Part part) {
    long start = System.nanoTime();
    try {
      part.run();
    } catch (IOException | SQLException | RuntimeException e) {
      tally.require(false, name + " ended: " + e);
      e.printStackTrace();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    System.out.printf(Locale.ROOT, "%s: %.1f minutes%n", name, (System.nanoTime() - start) / 60e9);
    List<String> problems = tally.problems();
    problems.subList(told, problems.size()).forEach(problem -> System.out.println("  " + problem));
    told = problems.size();
  }

  /** Prints the counts; whether all was well. */
  private boolean report(PrintStream to) {
    tally.counts().forEach((what, count) -> to.printf(Locale.ROOT, "%,9d  %s%n", count, what));
    to.println();
    long kills = tally.sum(RunKills.KILLS);
    long reads = tally.sum(READS);
    long bad = Polling.bad(tally, READS);
    to.printf(Locale.ROOT, "%,9d  kills of whole runs%n", kills);
    to.printf(
        Locale.ROOT,
        "%,9d  starts at once, the slowest refusal after %.2f s%n",
        tally.sum(RunStarts.AT_ONCE),
        tally.slowestRefusal().toMillis() / 1e3);
    to.printf(Locale.ROOT, "%,9d  comparisons with a clean run%n", tally.count(RunPlace.COMPARED));
    to.printf(Locale.ROOT, "%,9d  reads, bad ones: %,d%n", reads, bad);
    to.printf(Locale.ROOT, "%,9d  problems%n", tally.problems().size());
    tally.problems().forEach(problem -> to.println("  " + problem));
    return tally.problems().isEmpty();
  }
}
