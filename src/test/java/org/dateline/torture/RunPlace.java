package org.dateline.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dateline.error.UserException;
import org.dateline.store.OutputFolder;
import org.dateline.store.Verification;

/** An input and an output folder of whole runs: what was done to them is checked and counted. */
final class RunPlace implements AutoCloseable {
  static final String PUBLICATIONS = "publications of whole runs";
  static final String COMPARED = "comparisons with a clean run";

  private final Path out;
  private final Launcher launcher;
  private final SmallCorpus corpus;
  private final Tally tally;
  private final PublishedLog log;
  private final TablesReader reader;
  private final Checker checker;
  private int fresh;

  RunPlace(Path out, Launcher launcher, SmallCorpus corpus, Tally tally) throws SQLException {
    this.out = out;
    this.launcher = launcher;
    this.corpus = corpus;
    this.tally = tally;
    this.log = new PublishedLog(out);
    this.reader = new TablesReader(out);
    this.checker = new Checker(out, new TablesReader(out));
  }

  Path out() {
    return out;
  }

  Launcher launcher() {
    return launcher;
  }

  SmallCorpus corpus() {
    return corpus;
  }

  Tally tally() {
    return tally;
  }

  PublishedLog log() {
    return log;
  }

  TablesReader reader() {
    return reader;
  }

  Path lock() {
    return out.resolve("_dateline/lock");
  }

  Writer start(String... options) throws IOException {
    return start(launcher, options);
  }

  Writer start(Launcher by, String... options) throws IOException {
    return by.run(corpus.folder(), out, List.of(options));
  }

  /**
   * Checks after runs that ended in whatever way.
   *
   * @param failed how many of them since the last check; each may have left one folder
   */
  void check(String when, int failed) throws IOException, SQLException {
    tally.problems(when, checker.afterKills(failed));
    if (log.newest() > 0) {
      tally.problems(when, verified());
    }
  }

  /** Runs without help, which must publish a number, or find that it is published. */
  void goOn(String after, int number) throws IOException, InterruptedException, SQLException {
    goOn(launcher, after, number);
  }

  void goOn(Launcher by, String after, int number)
      throws IOException, InterruptedException, SQLException {
    boolean isNew = log.newest() < number;
    try (Writer run = start(by)) {
      int code = run.exitCode();
      tally.require(
          code == 0, "%s: the next run ended with %d: %s".formatted(after, code, run.end()));
    }
    if (isNew) {
      published(after, number);
    } else {
      tally.require(log.newest() == number, after + ": published without anything new");
      check(after, 0);
      articles(after);
    }
    tally.require(!Files.exists(lock()), after + ": the lease is not given back");
  }

  /** Checks after a run that published the input as it is. */
  void published(String when, int number) throws IOException, SQLException {
    if (log.newest() != number) {
      tally.problems(when, List.of("number %d is the newest, not %d".formatted(newest(), number)));
      return;
    }
    tally.add(PUBLICATIONS);
    tally.problems(when, checker.afterPublication(number));
    tally.problems(when, verified());
    articles(when);
  }

  /** Runs into a new folder, which must publish the same rows in all tables. */
  void sameAsClean(String when) throws IOException, InterruptedException, SQLException {
    Path clean = out.resolveSibling("clean-" + ++fresh);
    try (Writer run = launcher.run(corpus.folder(), clean, List.of())) {
      int code = run.exitCode();
      tally.require(
          code == 0, "%s: a clean run ended with %d: %s".formatted(when, code, run.end()));
    }
    Map<String, String> wanted = new PublishedLog(clean).hashes(1);
    Map<String, String> found = log.hashes(log.newest());
    TreeSet<String> differing = new TreeSet<>(wanted.keySet());
    differing.addAll(found.keySet());
    differing.removeIf(key -> wanted.containsKey(key) && wanted.get(key).equals(found.get(key)));
    tally.require(differing.isEmpty(), when + ": not as a clean run publishes: " + differing);
    tally.add(COMPARED);
    if (differing.isEmpty()) {
      delete(clean);
    }
  }

  int newest() throws IOException {
    return log.newest();
  }

  void checkAll() throws IOException, SQLException {
    tally.problems("at the end", checker.all());
  }

  private void articles(String when) throws IOException, SQLException {
    List<String> found = reader.articles(log.newest());
    List<String> wanted = corpus.names();
    List<String> missing = new ArrayList<>(wanted);
    found.forEach(missing::remove);
    List<String> twice = new ArrayList<>(found);
    wanted.forEach(twice::remove);
    tally.require(missing.isEmpty(), when + ": articles are missing: " + missing);
    tally.require(twice.isEmpty(), when + ": articles are too many: " + twice);
  }

  /** What `dateline verify` finds. */
  private List<String> verified() {
    try {
      return Verification.of(OutputFolder.existing(out.toString()), OptionalInt.empty()).problems();
    } catch (UserException e) {
      return List.of("cannot be verified: " + e.getMessage());
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    reader.close();
    checker.close();
  }
}
