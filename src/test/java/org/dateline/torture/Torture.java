package org.dateline.torture;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Random;

/** Tortures the store for some minutes and prints what it did. Started by scripts/torture. */
public final class Torture {
  private static final String BACKGROUND = "reads, beside kills, ";
  private static final double BROKEN_SHARE = 0.1;

  private final Path folder;
  private final WriterJava java;
  private final Random random;
  private final Tally tally = new Tally();

  private Torture(Path folder, long seed) throws IOException, InterruptedException {
    this.folder = folder;
    this.java = new WriterJava(folder.resolve("java"));
    this.random = new Random(seed);
  }

  /**
   * Runs whole rounds until the time is over, at least one; ends with 1 if anything was wrong.
   *
   * @param args a folder that is empty, the minutes, and the seed of what is left to chance
   */
  public static void main(String[] args) throws IOException, InterruptedException, SQLException {
    long seed = Long.parseLong(args[2]);
    long begin = System.nanoTime();
    Torture torture = new Torture(Path.of(args[0]), seed);
    double minutes = Double.parseDouble(args[1]);
    int round = 0;
    do {
      torture.round(++round);
      System.out.printf(
          Locale.ROOT, "round %d ended after %.1f minutes%n", round, minutesSince(begin));
    } while (minutesSince(begin) < minutes);
    System.out.printf(Locale.ROOT, "%.1f minutes, seed %d%n", minutesSince(begin), seed);
    System.exit(torture.report(System.out) ? 0 : 1);
  }

  private void round(int number) throws IOException, InterruptedException, SQLException {
    Path out = Files.createDirectories(folder.resolve("round-" + number)).resolve("out");
    try (Place place = new Place(out, java, tally)) {
      place.publish("first");
      try (Polling background = Polling.start(out, BACKGROUND, tally, Integer.MAX_VALUE, 100)) {
        Kills kills = new Kills(place);
        kills.bySteps(1);
        kills.atRandom(60, random);
        new Starts(place).atOnce(35);
        new Pauses(place).all();
        tally.require(background.goesOn(), "readers ended before their time");
      }
      Reads.whilePublishing(place, 2500);
      place.checkAll();
    }
    Reads.whileWrittenInPlace(out.resolveSibling("broken"), tally, 500);
  }

  /** Prints the counts; whether all was well. */
  private boolean report(PrintStream to) {
    tally.counts().forEach((what, count) -> to.printf(Locale.ROOT, "%,9d  %s%n", count, what));
    to.println();
    long bad = Polling.bad(tally, Reads.READS);
    long reads = tally.sum(Reads.READS);
    long broken = Polling.bad(tally, Reads.BROKEN);
    long ofBroken = tally.sum(Reads.BROKEN);
    to.printf(
        Locale.ROOT,
        "%,9d  kills, %,d of them by step, %,d at random%n",
        tally.sum("kills"),
        tally.sum(Kills.BY_STEP),
        tally.sum(Kills.AT_RANDOM));
    to.printf(
        Locale.ROOT,
        "%,9d  starts at once, the slowest refusal after %.2f s%n",
        tally.sum(Starts.AT_ONCE),
        tally.slowestRefusal().toMillis() / 1e3);
    to.printf(Locale.ROOT, "%,9d  publications%n", tally.count(Place.PUBLICATIONS));
    to.printf(Locale.ROOT, "%,9d  reads, bad ones: %,d%n", reads, bad);
    to.printf(
        Locale.ROOT,
        "%,9d  reads of the broken publisher, bad ones: %,d (%.0f %%)%n",
        ofBroken,
        broken,
        100.0 * broken / ofBroken);
    tally.require(bad == 0, bad + " bad reads");
    tally.require(
        broken > BROKEN_SHARE * ofBroken, "the broken publisher was not caught often enough");
    to.printf(Locale.ROOT, "%,9d  problems%n", tally.problems().size());
    tally.problems().forEach(problem -> to.println("  " + problem));
    return tally.problems().isEmpty();
  }

  private static double minutesSince(long begin) {
    return (System.nanoTime() - begin) / 60e9;
  }
}
