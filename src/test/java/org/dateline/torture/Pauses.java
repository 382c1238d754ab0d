package org.dateline.torture;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.store.PreparedRun;

/** Writers that sleep while others go on, and wake up late. */
final class Pauses {
  static final String PAUSED = "paused writers, ";

  /** What a writer sleeps before: of these it must not publish when it wakes up. */
  static final List<String> UNPUBLISHED =
      List.of(
          "makeFolder snapshots/",
          "output snapshots/",
          "flush snapshots/",
          "replace snapshots/",
          "createIfAbsent _dateline/log/");

  /** And these come after its publication, which another one has followed when it wakes up. */
  static final List<String> PUBLISHED =
      List.of("replace _dateline/CURRENT", "link latest", "delete _dateline/lock");

  private static final int EXPIRY_MILLIS = 1000;
  private static final int TRIES = 300;

  private final Place place;

  Pauses(Place place) {
    this.place = place;
  }

  /** All ways to sleep, and to be asked to end. */
  void all() throws IOException, InterruptedException, SQLException {
    for (String step : UNPUBLISHED) {
      takenOver(step);
    }
    for (String step : PUBLISHED) {
      takenOver(step);
    }
    kept();
    terminated("TERM");
    terminated("INT");
  }

  /** A writer that nobody sees sleeps until its lease is over, and another one takes over. */
  void takenOver(String step) throws IOException, InterruptedException, SQLException {
    String what = PAUSED + "before " + step;
    int before = place.newest();
    try (Writer writer =
        place.start("pause=" + step, "host=elsewhere", "expiry=" + EXPIRY_MILLIS)) {
      writer.says("paused before");
      writer.signal("STOP");
      int other = publishOnceItIsOver();
      writer.signal("CONT");
      writer.goOn();
      int code = writer.exitCode();
      boolean published = PUBLISHED.contains(step);
      place.tally().add(what);
      place
          .tally()
          .require(other == before + (published ? 2 : 1), what + ": the other is " + other);
      place
          .tally()
          .require(
              code == (published ? 0 : Fault.BUSY.exitCode()),
              "%s: exit code %d, %s".formatted(what, code, writer.text()));
      place.published(what, other);
    }
  }

  /** A writer that sleeps on the same machine keeps its lease, however long it sleeps. */
  void kept() throws IOException, InterruptedException, SQLException {
    String what = PAUSED + "on the same machine";
    int before = place.newest();
    try (Writer writer = place.start("hold=yes", "expiry=100")) {
      writer.says("holding");
      writer.signal("STOP");
      Thread.sleep(300);
      place.tally().require(!publishes(), what + ": its lease was stolen");
      writer.signal("CONT");
      writer.goOn();
      place.tally().add(what);
      place.tally().require(writer.exitCode() == 0, what + ": " + writer.text());
      place.published(what, before + 1);
    }
  }

  /** A writer that is asked to end gives its lease back. */
  void terminated(String signal) throws IOException, InterruptedException, SQLException {
    String what = "interrupted writers, SIG" + signal;
    int before = place.newest();
    try (Writer writer = place.start("hold=yes")) {
      writer.says("holding");
      writer.signal(signal);
      int code = writer.exitCode();
      place.tally().add(what);
      place.tally().require(code > 128, what + ": exit code " + code);
      place.tally().require(!place.isLocked(), what + ": it kept its lease");
      place.tally().require(place.newest() == before, what + ": it published");
    }
    place.publish(what);
  }

  private int publishOnceItIsOver() throws InterruptedException {
    for (int i = 0; i < TRIES; i++) {
      try {
        return PreparedRun.publish(place.out());
      } catch (UserException e) {
        if (e.fault() != Fault.BUSY) {
          throw e;
        }
        Thread.sleep(50);
      }
    }
    throw new IllegalStateException("the lease of a paused writer is never over");
  }

  private boolean publishes() {
    try {
      PreparedRun.publish(place.out());
      return true;
    } catch (UserException e) {
      return e.fault() != Fault.BUSY;
    }
  }
}
