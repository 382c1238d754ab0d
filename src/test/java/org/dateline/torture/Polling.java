package org.dateline.torture;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.torture.Reader.Outcome;
import org.dateline.torture.Reader.Way;

/** Two readers that read again and again, one by folder and one by manifest, and count. */
final class Polling implements AutoCloseable {
  private final Path out;
  private final Reader.Opening opening;
  private final String kind;
  private final Tally tally;
  private final List<Thread> readers = new ArrayList<>();
  private volatile boolean stopped;

  private Polling(Path out, Reader.Opening opening, String kind, Tally tally) {
    this.out = out;
    this.opening = opening;
    this.kind = kind;
    this.tally = tally;
  }

  /**
   * Starts reading a folder in which prepared tables are published.
   *
   * @param kind what the reads are counted as
   * @param reads how many in all
   * @param pauseMillis between two reads of a reader
   */
  static Polling start(Path out, String kind, Tally tally, int reads, int pauseMillis) {
    return start(out, PreparedReader::new, kind, tally, reads, pauseMillis);
  }

  /** The same of whatever a reader reads. */
  static Polling start(
      Path out, Reader.Opening opening, String kind, Tally tally, int reads, int pauseMillis) {
    Polling polling = new Polling(out, opening, kind, tally);
    for (List<Way> ways : List.of(List.of(Way.LATEST), List.of(Way.LOG, Way.CURRENT))) {
      Thread reader = new Thread(() -> polling.read(ways, reads / 2, pauseMillis), "reader" + ways);
      reader.setDaemon(true);
      reader.start();
      polling.readers.add(reader);
    }
    return polling;
  }

  boolean goesOn() {
    return readers.stream().anyMatch(Thread::isAlive);
  }

  /** Waits until all reads are done. */
  void await() throws InterruptedException {
    for (Thread reader : readers) {
      reader.join();
    }
  }

  /** Ends reading after the reads that are going on. */
  @Override
  public void close() {
    stopped = true;
    try {
      await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while readers end", e);
    }
  }

  /** The bad reads of all kinds whose name begins so. */
  static long bad(Tally tally, String kinds) {
    return tally.counts().entrySet().stream()
        .filter(count -> count.getKey().startsWith(kinds))
        .filter(count -> !count.getKey().endsWith(", " + Outcome.WHOLE))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private void read(List<Way> ways, int reads, int pauseMillis) {
    try (Reader reader = opening.of(out)) {
      for (int i = 0; i < reads && !stopped; i++) {
        Way way = ways.get(i % ways.size());
        tally.add(name(kind, way, reader.read(way)));
        Thread.sleep(pauseMillis);
      }
    } catch (SQLException | InterruptedException e) {
      tally.require(false, kind + "a reader ended: " + e);
    }
  }

  private static String name(String kind, Way way, Outcome outcome) {
    return kind + way + ", " + outcome;
  }
}
