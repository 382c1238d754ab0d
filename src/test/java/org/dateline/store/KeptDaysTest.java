package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.store.Samples.ALL_TYPES;
import static org.dateline.store.Samples.SLABS;
import static org.dateline.store.Samples.WORDS;
import static org.dateline.store.Samples.column;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dateline.support.Spark;
import org.dateline.table.Contract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a snapshot takes over from its parent, and what of it. */
class KeptDaysTest {
  private static final LocalDate MAY = LocalDate.parse("2024-05-01");
  private static final LocalDate APRIL = LocalDate.parse("2024-04-01");

  /** A table of all time that is filed by the month of a day. */
  private static final Contract ENDED =
      new Contract(
          "ended",
          "One row for each thing that ended.",
          List.of("id"),
          List.of(column("id", "string", false), column("last", "date", false)),
          "last");

  @TempDir private Path root;
  private OutputFolder out;

  @BeforeEach
  void firstNight() {
    out = Samples.folder(root);
    StagedSnapshot staged = Samples.staged(out, "first");
    staged.write(ALL_TYPES, Samples.allTypes("2024-03-01", "2024-04-30", "2024-05-01"), SLABS);
    staged.write(ENDED, Spark.session().sql(ended("'a', 'z'", "'b', 'y'", "'c'")), SLABS);
    staged.publish(Samples.publication());
  }

  @Test
  void rowsOfAllTimeLieInFilesByTheMonthOfTheirDayAndAreHashedByIt() {
    PublishedTable ended = Snapshots.newest(out).orElseThrow().table("ended").orElseThrow();

    assertThat(ended.files()).extracting(PublishedTable.File::rows).containsExactly(2L, 2L, 1L);
    assertThat(ended.files())
        .allMatch(file -> file.path().matches("snapshots/[^/]+/ended/part-00000-[^/]+"));
    assertThat(ended.days())
        .extracting(PublishedTable.Day::date)
        .extracting(LocalDate::toString)
        .containsExactly("2024-03-31", "2024-04-02", "2024-05-03");
  }

  @Test
  void eachTableIsKeptBeforeItsDayAndIsAsIfWrittenWhole() throws Exception {
    StagedSnapshot staged = Samples.staged(out, "second");
    assertThat(staged.keepBefore(MAY, Map.of("ended", APRIL))).isEmpty();
    staged.write(ALL_TYPES, Samples.allTypes("2024-05-01", "2024-05-03"), SLABS);
    PublishedTable ended =
        staged.write(ENDED, Spark.session().sql(ended("''", "'b'", "'c', 'y'")), SLABS);
    Manifest second = staged.publish(Samples.publication());

    StagedSnapshot whole = Samples.staged(Samples.folder(root.resolve("whole")), "whole");
    assertThat(ended.contentHash())
        .isEqualTo(
            whole
                .write(ENDED, Spark.session().sql(ended("'a', 'z'", "'b'", "'c', 'y'")), SLABS)
                .contentHash());
    assertThat(linked(second, "ended")).containsExactly(2, 1, 1);
    assertThat(linked(second, "all_types")).containsExactly(2, 2, 1, 1);
  }

  @Test
  void aTableThatWasNotFiledByDaysCannotBeCut() {
    StagedSnapshot words = Samples.staged(out, "words");
    words.write(WORDS, Samples.words("one", "two"), SLABS);
    words.publish(Samples.publication());

    assertThat(Samples.staged(out, "next").keepBefore(MAY, Map.of("words", APRIL)))
        .containsExactly("table words has no days");
  }

  /** How many names each file of a table has: two if a parent has it as well. */
  private List<Integer> linked(Manifest manifest, String table) {
    return manifest.table(table).orElseThrow().files().stream()
        .map(file -> names(root.resolve(file.path())))
        .toList();
  }

  private static int names(Path file) {
    try {
      return (int) Files.getAttribute(file, "unix:nlink");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows of the ids that ended on a day of March, April and May; an empty one is none. */
  private static String ended(String march, String april, String may) {
    return """
        SELECT * FROM (
          SELECT explode(array(%s)) AS id, DATE '2024-03-31' AS last
          UNION ALL SELECT explode(array(%s)), DATE '2024-04-02'
          UNION ALL SELECT explode(array(%s)), DATE '2024-05-03')
        WHERE id <> ''
        """
        .formatted(march, april, may);
  }
}
