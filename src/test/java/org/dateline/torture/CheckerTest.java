package org.dateline.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.store.PreparedRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checker finds what is wrong, and nothing where all is well. */
class CheckerTest {
  @TempDir private Path out;
  private PublishedLog log;

  @BeforeEach
  void publishThree() {
    log = new PublishedLog(out);
    for (int number = 1; number <= 3; number++) {
      assertThat(PreparedRun.publish(out)).isEqualTo(number);
    }
  }

  @Test
  void nothingIsWrongAfterPublications() throws Exception {
    try (Checker checker = new Checker(out)) {
      assertThat(checker.afterPublication(3)).isEmpty();
      assertThat(checker.all()).isEmpty();
    }
  }

  @Test
  void aGapInTheLogIsFound() throws Exception {
    Files.delete(out.resolve("_dateline/log/00000002.json"));

    assertFound("the log goes from 1 to 3", "3.json does not follow 1");
  }

  @Test
  void aHintAtWhatIsNotPublishedIsFound() throws Exception {
    Files.writeString(out.resolve("_dateline/CURRENT"), "00000004");

    assertFound("CURRENT is 4, the newest 3", "CURRENT is read as MISSING");
  }

  @Test
  void aLinkToWhatIsNotPublishedIsFound() throws Exception {
    Path snapshot = out.resolve("snapshots").resolve(log.snapshot(3));
    Path staged = Files.createDirectories(out.resolve("snapshots/staged"));
    for (String table : new String[] {"events", "notes"}) {
      Files.createSymbolicLink(staged.resolve(table), snapshot.resolve(table));
    }
    Files.delete(out.resolve("latest"));
    Files.createSymbolicLink(out.resolve("latest"), Path.of("snapshots/staged"));

    assertFound("latest is read as UNPUBLISHED", "1 staging folders are left of 0 runs");
  }

  @Test
  void aFileThatIsGoneIsFound() throws Exception {
    PublishedLog.File file = log.files(3).get(0);
    Files.delete(file.path());

    assertFound(file.path() + " is missing");
  }

  @Test
  void aFileOfAnotherStateIsFound() throws Exception {
    Path file = log.files(3).get(0).path();
    Files.write(file, Files.readAllBytes(log.files(2).get(0).path()));

    assertFound(file + " has another hash", "latest is read as MIXED");
  }

  @Test
  void aRunThatLagsOrKeepsItsLeaseIsFound() throws Exception {
    Path lock = Files.writeString(out.resolve("_dateline/lock"), "{}");
    Files.writeString(out.resolve("_dateline/CURRENT"), "00000002");

    try (Checker checker = new Checker(out)) {
      assertThat(checker.afterPublication(3)).contains("CURRENT is not 3", lock + " is left");
      assertThat(checker.afterPublication(4)).contains("number 4 is not the newest");
    }
  }

  private void assertFound(String... problems) throws Exception {
    try (Checker checker = new Checker(out)) {
      assertThat(checker.afterKills(0)).contains(problems);
    }
  }
}
