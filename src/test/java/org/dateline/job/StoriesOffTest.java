package org.dateline.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.support.Published;
import org.dateline.support.Runs;
import org.dateline.support.SampleRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With stories off every original is one of its own. */
class StoriesOffTest {
  @TempDir static Path folder;

  private static Published published;

  @BeforeAll
  static void run() throws IOException {
    Path input = Files.createDirectory(folder.resolve("in"));
    try (Stream<Path> files = Files.list(SampleRun.INPUT)) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().startsWith("1989-1")).toList()) {
        Files.copy(file, input.resolve(file.getFileName()));
      }
    }
    String spec = Files.readString(Path.of("jobs/daily.yaml"));
    assertThat(spec).contains("\nstories: on\n");
    published =
        Runs.run(
            input,
            folder.resolve("out"),
            Runs.parse(spec.replace("\nstories: on\n", "\nstories: off\n")));
  }

  @Test
  void aStoryIsAnOriginalWithItsCopies() throws Exception {
    assertThat(
            published.number(
                "select count(*) from articles where story_id <> coalesce(copy_of, article_id)"))
        .isZero();
    assertThat(published.number("select count(*) from copies")).isPositive();
    assertThat(
            published.rows(
                """
                select s.story_id, s.headline, s.originals from stories s
                except select article_id, headline, 1 from articles where copy_of is null
                """))
        .isEmpty();
    assertThat(published.number("select count(*) from stories"))
        .isEqualTo(published.number("select count(*) from articles where copy_of is null"));
  }

  @Test
  void storiesAreCountedAsOriginals() throws Exception {
    for (String table : List.of("calendar", "term_daily", "terms", "entity_daily", "entities")) {
      assertThat(
              published.number(
                  "select count(*) from %s where stories <> originals".formatted(table)))
          .as(table)
          .isZero();
    }
  }
}
