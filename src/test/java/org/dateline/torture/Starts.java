package org.dateline.torture;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dateline.error.Fault;

/** Writers that start at once: one publishes, the others are told who does. */
final class Starts {
  static final String AT_ONCE = "starts at once, ";

  private static final Duration MOST = Duration.ofSeconds(5);

  private final Place place;

  Starts(Place place) {
    this.place = place;
  }

  /**
   * Starts two writers at once, every fifth time four; every second time they have to take over.
   */
  void atOnce(int starts) throws IOException, InterruptedException, SQLException {
    for (int i = 0; i < starts; i++) {
      boolean takeOver = i % 2 == 1;
      int writers = i % 5 == 4 ? 4 : 2;
      if (takeOver) {
        place.leaveLock();
      }
      race(writers, takeOver ? "taking over" : "free lease");
    }
  }

  private void race(int count, String how) throws IOException, InterruptedException, SQLException {
    String what = "%s%d writers, %s".formatted(AT_ONCE, count, how);
    int before = place.newest();
    List<Writer> writers = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        writers.add(place.start("ready=yes", "hold=yes"));
      }
      for (Writer writer : writers) {
        writer.says("ready");
      }
      long start = System.nanoTime();
      for (Writer writer : writers) {
        writer.goOn();
      }
      List<Writer> winners = new ArrayList<>();
      for (Writer writer : writers) {
        if (writer.says("holding")) {
          winners.add(writer);
        }
      }
      place.tally().add(what);
      place.tally().require(winners.size() == 1, what + ": won by " + winners.size());
      for (Writer writer : writers) {
        if (!winners.contains(writer)) {
          refused(what, writer, winners, start);
        }
      }
      for (Writer winner : winners) {
        winner.goOn();
        place.tally().require(winner.exitCode() == 0, what + ": the winner says " + winner.text());
      }
      place.published(what, before + 1);
    } finally {
      writers.forEach(Writer::close);
    }
  }

  private void refused(String what, Writer writer, List<Writer> winners, long start)
      throws InterruptedException {
    int code = writer.exitCode();
    Duration time = writer.endedAfter(start);
    place.tally().refusedAfter(time);
    place.tally().require(code == Fault.BUSY.exitCode(), what + ": exit code " + code);
    place.tally().require(time.compareTo(MOST) < 0, what + ": refused after " + time);
    place
        .tally()
        .require(
            winners.stream().anyMatch(by -> writer.text().contains("process " + by.pid() + " on")),
            what + ": the owner is not named: " + writer.text());
  }
}
