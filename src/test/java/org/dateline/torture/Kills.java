package org.dateline.torture;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Random;
import org.dateline.store.PreparedRun;

/** Writers that end in the midst of their work; after each the next run has to go on by itself. */
final class Kills {
  static final String BY_STEP = "kills by step, ";
  static final String AT_RANDOM = "kills at random, ";

  private static final int MOST_MILLIS = 400;

  private final Place place;

  Kills(Place place) {
    this.place = place;
  }

  /**
   * Ends a writer at each step of its protocol, before and after it, once with a free lease and
   * once with that of a killed writer.
   *
   * @param every only at every so many-th step; 1 is all
   */
  void bySteps(int every) throws IOException, InterruptedException, SQLException {
    boolean more = true;
    for (int step = 1; more; step += every) {
      boolean takesOver = step % 2 == 0;
      more = byStep(step, "before", takesOver);
      if (every == 1) {
        more |= byStep(step, "before", !takesOver);
        byStep(step, "after", true);
        byStep(step, "after", false);
      }
    }
  }

  /** Kills writers that publish one state after the other, after any time. */
  void atRandom(int kills, Random random) throws IOException, InterruptedException, SQLException {
    for (int i = 0; i < kills; i++) {
      if (random.nextBoolean()) {
        place.leaveLock();
      }
      try (Writer writer = place.start("publications=0", "ready=yes")) {
        writer.says("ready");
        writer.goOn();
        int millis = random.nextInt(MOST_MILLIS);
        Thread.sleep(millis);
        writer.kill();
        writer.exitCode();
        place.count(writer);
        place.tally().add(AT_RANDOM + (place.isLocked() ? "at work" : "before its work"));
        place.recover("kill after " + millis + " ms", 1);
      }
    }
  }

  /** Whether the writer has such a step. */
  private boolean byStep(int step, String side, boolean takesOver)
      throws IOException, InterruptedException, SQLException {
    if (takesOver) {
      place.leaveLock();
    }
    try (Writer writer = place.start("halt=" + step, "side=" + side)) {
      int code = writer.exitCode();
      place.count(writer);
      if (code == 0) {
        return false;
      }
      String said = writer.lines().filter(line -> line.startsWith("halted")).findFirst().orElse("");
      place
          .tally()
          .require(code == PreparedRun.HALTED, "a writer failed at step " + step + writer.text());
      String name = named(said);
      place.tally().add(BY_STEP + name);
      place.recover(name + (takesOver ? ", taken over" : ""), 1);
      return true;
    }
  }

  /** A step without the names that differ from run to run. */
  private static String named(String said) {
    return said.replaceFirst("halted ", "")
        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
        .replaceAll("\\d{8}T\\d{6}Z-[0-9a-f]{8}", "SNAPSHOT")
        .replaceAll("-[0-9a-f]{8}-0-0", "-RUN")
        .replaceAll("\\d{8}\\.json", "NUMBER.json");
  }
}
