package org.dateline.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.dateline.store.PreparedRun;

/** An output folder under torture: what was done in it is checked and counted. */
final class Place implements AutoCloseable {
  static final String PUBLICATIONS = "publications";

  private static final String TOKEN = "(\"token\" : \")[^\"]*";

  private final Path out;
  private final WriterJava java;
  private final Tally tally;
  private final Checker checker;
  private String lockOfAKilledWriter = "";

  Place(Path out, WriterJava java, Tally tally) throws SQLException {
    this.out = out;
    this.java = java;
    this.tally = tally;
    this.checker = new Checker(out);
  }

  Path out() {
    return out;
  }

  Tally tally() {
    return tally;
  }

  Writer start(String... options) throws IOException {
    return Writer.start(java, out, options);
  }

  /** Counts what a writer published before it was killed. */
  void count(Writer killed) {
    killed
        .lines()
        .filter(line -> line.startsWith("published"))
        .forEach(line -> tally.add(PUBLICATIONS));
  }

  /** Checks after writers were killed, then publishes once more without help, and checks again. */
  void recover(String after, int killed) throws IOException, SQLException {
    tally.problems("after " + after, checker.afterKills(killed));
    publish("after " + after);
  }

  /** Publishes in this process and checks. */
  void publish(String when) throws IOException, SQLException {
    try {
      published(when, PreparedRun.publish(out));
    } catch (RuntimeException e) {
      tally.problems(when, List.of("the next run failed: " + e));
    }
  }

  /** Checks after a writer published. */
  void published(String when, int number) throws IOException, SQLException {
    tally.add(PUBLICATIONS);
    tally.problems(when, checker.afterPublication(number));
  }

  int newest() throws IOException {
    return new PublishedLog(out).newest();
  }

  /** Leaves the lock of a killed writer, of which the next one has to take over. */
  void leaveLock() throws IOException, InterruptedException, SQLException {
    if (lockOfAKilledWriter.isEmpty()) {
      lockOfAKilledWriter = killWhileItHolds();
    }
    Files.writeString(lock(), lockOfAKilledWriter.replaceFirst(TOKEN, "$1" + UUID.randomUUID()));
  }

  boolean isLocked() {
    return Files.exists(lock());
  }

  private String killWhileItHolds() throws IOException, InterruptedException, SQLException {
    try (Writer writer = start("hold=yes")) {
      writer.says("holding");
      String lock = Files.readString(lock());
      writer.kill();
      writer.exitCode();
      recover("kill of a writer that held the lease", 1);
      return lock;
    }
  }

  void checkAll() throws IOException, SQLException {
    tally.problems("at the end", checker.all());
  }

  private Path lock() {
    return out.resolve("_dateline/lock");
  }

  @Override
  public void close() throws SQLException {
    checker.close();
  }
}
