package org.dateline.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whole runs that are killed at any time; after each the next run has to go on by itself. */
final class RunKills {
  static final String KILLS = "kills of whole runs, ";

  /** Every so many-th kill what the next run published is compared with a clean run. */
  private static final int COMPARED = 8;

  /** Before what publishes; how long it takes until that is over. */
  private static final String LATE_STEP = "entity_aliases ";

  private static final int LATE_MILLIS = 400;

  private static final Pattern STEP = Pattern.compile("([a-z_]+(?: [a-z]+)?) {2,}.* s$");

  private final RunPlace place;
  private final Random random;
  private int done;

  RunKills(RunPlace place, Random random) {
    this.place = place;
    this.random = random;
  }

  /**
   * Kills runs at times that are spread over all of a run.
   *
   * @param run how long one takes
   */
  void spread(int kills, Duration run) throws IOException, InterruptedException, SQLException {
    for (int i = 0; i < kills; ) {
      long millis = (long) (run.toMillis() * (i + random.nextDouble()) / kills);
      i += one("", millis) ? 1 : 0;
    }
  }

  /** Kills runs shortly before, in and after their publication. */
  void late(int kills) throws IOException, InterruptedException, SQLException {
    for (int i = 0; i < kills; ) {
      i += one(LATE_STEP, random.nextInt(LATE_MILLIS)) ? 1 : 0;
    }
  }

  /** Whether a run was killed before it was over. */
  private boolean one(String line, long millis)
      throws IOException, InterruptedException, SQLException {
    place.corpus().change();
    int number = place.newest() + 1;
    try (Writer run = place.start()) {
      if (!line.isEmpty()) {
        run.says(line);
      }
      Thread.sleep(millis);
      run.kill();
      boolean killed = run.exitCode() == Writer.KILLED;
      String how = killed ? "killed " + step(run) : "that was over in time";
      String what = "a run %s, %d ms, number %d".formatted(how, millis, number);
      place.check(what, 1);
      if (killed) {
        place.tally().add(KILLS + step(run));
        place.tally().add("runs killed " + state(number));
      }
      place.goOn(what, number);
      if (killed && ++done % COMPARED == 0) {
        place.sameAsClean(what);
      }
      return killed;
    }
  }

  private String state(int number) throws IOException {
    if (place.newest() == number) {
      return "when they had published";
    }
    return Files.exists(place.lock()) ? "at work" : "before their work";
  }

  /** The last step that a run told of. */
  private static String step(Writer run) {
    return run.lines()
        .map(STEP::matcher)
        .filter(Matcher::matches)
        .map(matcher -> "after step " + matcher.group(1))
        .reduce((first, second) -> second)
        .orElse("before its first step");
  }
}
