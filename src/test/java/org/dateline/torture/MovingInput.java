package org.dateline.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Runs during which one file of the input grows and another one is replaced, again and again. */
final class MovingInput {
  static final String MOVING = "input changing while read, ";

  private final RunPlace place;

  /** The hashes of both files in all their states. */
  private final Set<String> states = new HashSet<>();

  private Path growing;
  private Path replaced;
  private int moves;

  MovingInput(RunPlace place) {
    this.place = place;
  }

  /** Without rest, so that a file is never still, and slowly, so that it mostly is. */
  void all() throws IOException, InterruptedException, SQLException {
    run(20);
    run(12_000);
  }

  private void run(long pauseMillis) throws IOException, InterruptedException, SQLException {
    String what = "%severy %d ms".formatted(MOVING, pauseMillis);
    place.corpus().change();
    List<Path> files = place.corpus().files();
    growing = files.get(0);
    replaced = files.get(files.size() - 1);
    int number = place.newest() + 1;
    note();
    try (Writer run = place.start()) {
      while (run.isAlive()) {
        move();
        Thread.sleep(pauseMillis);
      }
      int code = run.exitCode();
      place.tally().require(code == 0, "%s: exit code %d: %s".formatted(what, code, run.end()));
    }
    move(); // so that there is something new
    place.tally().add(what);
    place.check(what, 0);
    place.tally().require(place.newest() == number, what + ": number " + place.newest());
    judge(what, number);
    place.goOn(what, number + 1);
    place.sameAsClean(what);
  }

  /** Each of both is as it was at one time, or left for the next run. */
  private void judge(String what, int number) throws IOException, SQLException {
    for (Path file : List.of(growing, replaced)) {
      String name = file.getFileName().toString();
      List<String> found =
          place
              .reader()
              .column(
                  number,
                  "inputs",
                  "CASE path WHEN '%s' THEN concat_ws(' ', outcome, sha256) ELSE '' END"
                      .formatted(name));
      String verdict = found.get(found.size() - 1);
      String[] words = verdict.split(" ", -1);
      boolean left = words[0].equals("unstable");
      boolean whole = words[0].equals("accepted") && states.contains(words[1]);
      place.tally().add(MOVING + (left ? "left for the next run" : "taken whole"));
      place.tally().require(left || whole, "%s: %s is %s".formatted(what, name, verdict));
    }
  }

  private void move() throws IOException {
    moves++;
    Files.writeString(growing, "%n%nMore of it, %d.".formatted(moves), StandardOpenOption.APPEND);
    Path next = place.out().resolveSibling("next.txt");
    Files.writeString(next, place.corpus().corrected(replaced));
    Files.move(next, replaced, StandardCopyOption.ATOMIC_MOVE);
    note();
  }

  private void note() throws IOException {
    for (Path file : List.of(growing, replaced)) {
      states.add(Checker.sha256(Files.readAllBytes(file)));
    }
  }
}
