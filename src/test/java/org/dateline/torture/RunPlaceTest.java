package org.dateline.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Random;
import org.dateline.support.SampleRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs do wrong is a problem, and nothing where all is well. */
class RunPlaceTest {
  @TempDir private Path folder;
  private final Tally tally = new Tally();
  private SmallCorpus corpus;
  private Path sample;

  @BeforeEach
  void inputAsPublished() throws Exception {
    sample = SampleRun.published().out();
    corpus = new SmallCorpus(SampleRun.INPUT, folder.resolve("in"), new Random(1));
  }

  @Test
  void aRunThatFailsOrPublishesNothingIsAProblem() throws Exception {
    try (RunPlace place = place("exit 7")) {
      place.goOn("a test", 1);
    }

    assertFound("a test: the next run ended with 7", "a test: number 0 is the newest, not 1");
  }

  @Test
  void anotherInputThanWasPublishedIsAProblem() throws Exception {
    try (RunPlace place = place("cp -a %s/. \"$5\"".formatted(sample))) {
      place.goOn("a test", 1);
    }

    assertFound("a test: articles are too many: [");
  }

  @Test
  void whatACleanRunPublishesOtherwiseIsAProblem() throws Exception {
    String script =
        """
        cp -a %s/. "$5"
        case $5 in *clean-2) sed -i 's/\\("content_hash" : "\\)....../\\1000000/' "$5"/_dateline/log/* ;; esac
        """
            .formatted(sample);
    try (RunPlace place = place(script)) {
      place.goOn("a test", 1);
      int problems = tally.problems().size();
      place.sameAsClean("first");
      assertThat(tally.problems()).hasSize(problems);
      place.sameAsClean("second");
    }

    assertFound("second: not as a clean run publishes: [article_terms, articles, ");
  }

  @Test
  void twoThatPublishAtOnceAndOneThatIsNotRefusedAreAProblem() throws Exception {
    try (RunPlace place = place("sleep 0.1; exit 0")) {
      new RunStarts(place).atOnce(1);
    }

    assertFound("whole runs at once, 2, free lease: won by 2");
  }

  @Test
  void aRefusalByNobodyIsAProblem() throws Exception {
    try (RunPlace place = place("mkdir \"$5\" && exit 0; exit 1")) {
      new RunStarts(place).atOnce(1);
    }

    assertFound(
        "whole runs at once, 2, free lease: exit code 1",
        "whole runs at once, 2, free lease: the owner is not named");
  }

  private void assertFound(String... beginnings) {
    for (String beginning : beginnings) {
      assertThat(tally.problems()).anyMatch(problem -> problem.startsWith(beginning));
    }
  }

  /** A place whose runs are scripts; the output is the fifth argument. */
  private RunPlace place(String script) throws Exception {
    Path file = folder.resolve("run");
    Files.writeString(file, "#!/bin/sh\n" + script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    return new RunPlace(folder.resolve("out"), new Launcher(file, Map.of()), corpus, tally);
  }
}
