package org.dateline.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dateline.error.Fault;

/** Whole runs that start at once: one publishes, the others are told who does. */
final class RunStarts {
  static final String AT_ONCE = "whole runs at once, ";

  private static final Duration MOST = Duration.ofSeconds(5);
  private static final String TOKEN = "(\"token\" : \")[^\"]*";

  private final RunPlace place;
  private String lockOfAKilledRun = "";

  RunStarts(RunPlace place) {
    this.place = place;
  }

  /** Starts two runs at once, every fifth time three; every second time they have to take over. */
  void atOnce(int starts) throws IOException, InterruptedException, SQLException {
    for (int i = 0; i < starts; i++) {
      boolean takeOver = i % 2 == 1;
      if (takeOver) {
        leaveLock();
      }
      race(i % 5 == 4 ? 3 : 2, takeOver ? "taking over" : "free lease");
    }
  }

  /** Leaves the lock of a killed run. */
  void leaveLock() throws IOException, InterruptedException, SQLException {
    if (lockOfAKilledRun.isEmpty()) {
      lockOfAKilledRun = killWhileItHolds(place, place.launcher());
    }
    Files.writeString(place.lock(), lockOfAKilledRun.replaceFirst(TOKEN, "$1" + UUID.randomUUID()));
  }

  /** Kills a run that is at work; the lock that it leaves. */
  static String killWhileItHolds(RunPlace place, Launcher by)
      throws IOException, InterruptedException, SQLException {
    place.corpus().change();
    try (Writer run = place.start(by)) {
      boolean begun = run.says("read ");
      run.kill();
      int code = run.exitCode();
      place.tally().require(begun && code == Writer.KILLED, "a run did not begin: " + run.end());
    }
    place.check("kill of a run that held the lease", 1);
    return Files.readString(place.lock());
  }

  private void race(int count, String how) throws IOException, InterruptedException, SQLException {
    String what = "%s%d, %s".formatted(AT_ONCE, count, how);
    place.corpus().change();
    int before = place.newest();
    Map<Writer, Long> runs = new LinkedHashMap<>();
    try {
      for (int i = 0; i < count; i++) {
        long start = System.nanoTime();
        runs.put(place.start(), start);
      }
      List<Writer> winners = new ArrayList<>();
      for (Writer run : runs.keySet()) {
        if (run.exitCode() == 0) {
          winners.add(run);
        }
      }
      place.tally().add(what);
      place.tally().require(winners.size() == 1, what + ": won by " + winners.size());
      for (Map.Entry<Writer, Long> run : runs.entrySet()) {
        if (!winners.contains(run.getKey())) {
          refused(what, run.getKey(), run.getValue(), winners);
        }
      }
      place.published(what, before + 1);
    } finally {
      runs.keySet().forEach(Writer::close);
    }
  }

  private void refused(String what, Writer run, long start, List<Writer> winners)
      throws InterruptedException {
    int code = run.exitCode();
    Duration time = run.endedAfter(start);
    place.tally().refusedAfter(time);
    place.tally().add("whole runs refused");
    place
        .tally()
        .require(
            code == Fault.BUSY.exitCode(), "%s: exit code %d: %s".formatted(what, code, run.end()));
    place.tally().require(time.compareTo(MOST) < 0, what + ": refused after " + time);
    place
        .tally()
        .require(
            winners.stream().anyMatch(by -> run.text().contains("process " + by.pid() + " on")),
            what + ": the owner is not named: " + run.end());
  }
}
