package org.dateline.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.error.Fault;

/** Runs after the clock was set back: what earlier ones left lies in the future. */
final class ChangedClock {
  static final String CLOCK = "clock set back, ";

  private static final Duration AHEAD = Duration.ofDays(2);
  private static final String TIMES = "(\"(?:taken|expires)_at\" : \")[^\"]*";

  /** Lets a program see another time, as the C library tells it. */
  private static final String SOURCE =
      """
      #define _GNU_SOURCE
      #include <dlfcn.h>
      #include <stdlib.h>
      #include <sys/time.h>
      #include <time.h>
      static long ahead(void) { return atol(getenv("CLOCK_AHEAD")); }
      int clock_gettime(clockid_t clock, struct timespec *now) {
        int (*real)(clockid_t, struct timespec *) = dlsym(RTLD_NEXT, "clock_gettime");
        int result = real(clock, now);
        if (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE) now->tv_sec += ahead();
        return result;
      }
      int gettimeofday(struct timeval *now, void *zone) {
        int (*real)(struct timeval *, void *) = dlsym(RTLD_NEXT, "gettimeofday");
        int result = real(now, zone);
        now->tv_sec += ahead();
        return result;
      }
      time_t time(time_t *to) {
        time_t (*real)(time_t *) = dlsym(RTLD_NEXT, "time");
        time_t now = real(NULL) + ahead();
        if (to) *to = now;
        return now;
      }
      """;

  private final RunPlace place;

  ChangedClock(RunPlace place) {
    this.place = place;
  }

  void all() throws IOException, InterruptedException, SQLException {
    filesOfTheFuture();
    lockOfAKilledRun();
    lockOfAnotherMachine();
    Path library = place.out().resolveSibling("clock.so");
    if (compiled(library)) {
      runsOfTheFuture(library);
    } else {
      place.tally().add("skipped: runs under another clock, there is no C compiler");
    }
  }

  private void filesOfTheFuture() throws IOException, InterruptedException, SQLException {
    String what = CLOCK + "all files are of the day after tomorrow";
    place.corpus().change();
    Instant then = Instant.now().plus(AHEAD);
    place.corpus().touch(then);
    try (Stream<Path> files = Files.walk(place.out())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(file, FileTime.from(then));
      }
    }
    place.tally().add(what);
    place.goOn(what, place.newest() + 1);
    place.sameAsClean(what);
    place.corpus().touch(Instant.now());
  }

  private void lockOfAKilledRun() throws IOException, InterruptedException, SQLException {
    String what = CLOCK + "a killed run's lease ends in the future";
    String lock = RunStarts.killWhileItHolds(place, place.launcher());
    Files.writeString(place.lock(), later(lock));
    place.tally().add(what);
    place.goOn(what, place.newest() + 1);
  }

  /** It cannot be seen, so that it is waited for: the operator is told until when, and by whom. */
  private void lockOfAnotherMachine() throws IOException, InterruptedException, SQLException {
    String what = CLOCK + "another machine's lease ends in the future";
    String lock = RunStarts.killWhileItHolds(place, place.launcher());
    Files.writeString(
        place.lock(), later(lock).replaceAll("(\"(?:host|machine)\" : \")[^\"]*", "$1elsewhere"));
    int number = place.newest() + 1;
    place.tally().add(what);
    try (Writer run = place.start()) {
      int code = run.exitCode();
      place
          .tally()
          .require(
              code == Fault.BUSY.exitCode() && run.text().contains("on host elsewhere"),
              "%s: exit code %d: %s".formatted(what, code, run.end()));
    }
    place.check(what, 0);
    place.tally().require(place.newest() < number, what + ": it published");
    Files.delete(place.lock());
    place.goOn(what, number);
  }

  /** One publishes, another one is killed at work; then the clock is set back. */
  private void runsOfTheFuture(Path library)
      throws IOException, InterruptedException, SQLException {
    String what = CLOCK + "the last runs are of the day after tomorrow";
    Launcher ahead =
        place
            .launcher()
            .with(
                Map.of(
                    "LD_PRELOAD",
                    library.toString(),
                    "CLOCK_AHEAD",
                    Long.toString(AHEAD.toSeconds())));
    place.corpus().change();
    place.goOn(ahead, what, place.newest() + 1);
    Instant published = publishedAt();
    place
        .tally()
        .require(
            published.isAfter(Instant.now().plus(AHEAD.dividedBy(2))),
            what + ": it was published at " + published);
    RunStarts.killWhileItHolds(place, ahead);
    place.tally().add(what);
    place.goOn(what, place.newest() + 1);
    place.tally().require(publishedAt().isBefore(Instant.now()), what + ": the clock is still so");
    place.sameAsClean(what);
  }

  private Instant publishedAt() throws IOException {
    return Instant.parse(place.log().manifest(place.newest()).get("created_at").textValue());
  }

  private static String later(String lock) {
    return lock.replaceAll(TIMES, "$1" + Instant.now().plus(AHEAD));
  }

  private static boolean compiled(Path library) throws IOException, InterruptedException {
    Path source = library.resolveSibling("clock.c");
    Files.writeString(source, SOURCE);
    String command = "command -v cc >/dev/null && cc -shared -fPIC -o '%s' '%s' -ldl";
    return new ProcessBuilder("sh", "-c", command.formatted(library, source))
            .inheritIO()
            .start()
            .waitFor()
        == 0;
  }
}
