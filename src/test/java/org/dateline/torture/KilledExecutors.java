package org.dateline.torture;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;

/** Runs on a cluster whose executors are killed at work. */
final class KilledExecutors {
  static final String EXECUTORS = "runs on a cluster, ";
  static final String KILLED = "kills of executors, ";

  /** After these steps one is killed each, within the time in which the next step works. */
  private static final List<String> STEPS = List.of("list", "link copies", "terms");

  private static final int WITHIN_MILLIS = 1500;

  private final RunPlace place;
  private final Random random;

  KilledExecutors(RunPlace place, Random random) {
    this.place = place;
    this.random = random;
  }

  void on(StandaloneCluster cluster) throws IOException, InterruptedException, SQLException {
    String what = EXECUTORS + STEPS.size() + " executors killed";
    place.corpus().change();
    int number = place.newest() + 1;
    int code;
    try (Writer run = place.start(cluster.options().toArray(String[]::new))) {
      for (String step : STEPS) {
        boolean inTime = run.says(step + " ");
        Thread.sleep(random.nextInt(WITHIN_MILLIS));
        boolean killed = inTime && cluster.killExecutor(random) && run.isAlive();
        place.tally().add(KILLED + "after step " + step);
        place.tally().require(killed, what + ": none after " + step + ": " + run.end());
      }
      code = run.exitCode();
      place.tally().add(what + ", exit code " + code);
      place
          .tally()
          .require(code == 0 || code == 1, "%s: exit code %d: %s".formatted(what, code, run.end()));
    }
    boolean published = place.newest() == number;
    place.tally().require(published == (code == 0), what + ": published " + published);
    if (published) {
      place.published(what, number);
    } else {
      place.check(what, 1);
    }
    place.goOn(what, number);
    place.sameAsClean(what);
  }
}
