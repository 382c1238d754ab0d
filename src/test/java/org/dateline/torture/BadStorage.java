package org.dateline.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.dateline.error.Fault;

/** Runs whose output folder is on a file system that is full or read-only. */
final class BadStorage {
  static final String REFUSED = "runs that the storage refused, ";

  private static final String SIZE = "24m";

  /** What is left for a run, so that it fails at its lease, its readings and its tables. */
  private static final List<Integer> LEFT_KIB = List.of(0, 32, 128, 400);

  private BadStorage() {}

  static void all(Path folder, Launcher launcher, SmallCorpus corpus, Tally tally)
      throws IOException, InterruptedException, SQLException {
    if (!Tmpfs.canMount(folder)) {
      tally.add("skipped: disk full and read-only output, no tmpfs can be mounted here");
      return;
    }
    try (Tmpfs tmpfs = Tmpfs.mount(folder, SIZE);
        RunPlace place = new RunPlace(tmpfs.folder().resolve("out"), launcher, corpus, tally)) {
      place.goOn("first on a small disk", 1);
      for (int left : LEFT_KIB) {
        full(place, tmpfs, left);
      }
      readOnly(place, tmpfs);
      place.sameAsClean("after a disk that was full and read-only");
      place.checkAll();
    }
  }

  private static void full(RunPlace place, Tmpfs tmpfs, int leftKib)
      throws IOException, InterruptedException, SQLException {
    String what = "disk full but for %d KiB".formatted(leftKib);
    place.corpus().change();
    int number = place.newest() + 1;
    Path ballast = tmpfs.fill(1024L * leftKib);
    refused(place, what, number);
    Files.delete(ballast);
    place.goOn(what, number);
    place.sameAsClean(what);
  }

  private static void readOnly(RunPlace place, Tmpfs tmpfs)
      throws IOException, InterruptedException, SQLException {
    place.corpus().change();
    int number = place.newest() + 1;
    tmpfs.remount("ro");
    refused(place, "output read-only", number);
    tmpfs.remount("rw");
    place.goOn("output read-only", number);
  }

  private static void refused(RunPlace place, String what, int number)
      throws IOException, InterruptedException, SQLException {
    try (Writer run = place.start()) {
      int code = run.exitCode();
      place.tally().add(REFUSED + what);
      place
          .tally()
          .require(
              code == Fault.STORAGE.exitCode(),
              "%s: exit code %d: %s".formatted(what, code, run.end()));
    }
    place.tally().require(place.newest() < number, what + ": it published");
    place.check(what, 1);
  }
}
