package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dateline.store.Samples.ALL_TYPES;
import static org.dateline.store.Samples.SLABS;
import static org.dateline.store.Samples.WORDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dateline.error.UserException;
import org.dateline.table.Cells;
import org.dateline.table.Match;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Published tables are read as they were written, and of them only what matches. */
class PublishedTablesTest {
  @TempDir private Path root;

  @BeforeEach
  void publish() {
    StagedSnapshot staged = Samples.staged(Samples.folder(root), "run");
    staged.write(
        ALL_TYPES, Samples.allTypes("2024-03-01", "2024-04-30", "2024-05-01", "2024-05-03"), SLABS);
    staged.publish(Samples.publication());
  }

  @Test
  void cellsAreAsWritten() {
    List<String> rows =
        read(
            List.of("id", "date", "small", "large", "score", "text", "words"),
            new Match.OneOf("id", Set.of("2024-05-01/1", "2024-03-01/0")),
            row ->
                row.date("date")
                    + (row.text("id").endsWith("1")
                        ? " %d %d %s %s"
                            .formatted(
                                row.integer("small"),
                                row.integer("large"),
                                row.optionalText("text"),
                                row.texts("words"))
                        : " %s %s %s"
                            .formatted(
                                row.decimal("score"),
                                row.optionalText("text"),
                                row.texts("words"))));

    assertThat(rows)
        .containsExactly(
            "2024-03-01 0.0 Optional[] []",
            "2024-05-01 -1 9007199254740993 Optional[Zürich 東京 😀] [a, , ü]");
  }

  @Test
  void nullsAreNothing() {
    assertThat(
            read(
                List.of("text"),
                new Match.Prefix("id", "2024-05-03/3"),
                row -> row.optionalText("text").isPresent()))
        .containsExactly(false);
  }

  @Test
  void rowsMatchByPrefixByDaysAndByBoth() {
    Match april =
        new Match.Days("date", LocalDate.parse("2024-04-01"), LocalDate.parse("2024-05-01"));

    assertThat(ids(new Match.Prefix("id", "2024-05"))).hasSize(8);
    assertThat(ids(new Match.Prefix("id", "2024-06"))).isEmpty();
    assertThat(ids(april)).hasSize(8);
    assertThat(ids(new Match.Both(april, new Match.Prefix("id", "2024-05-0"))))
        .containsExactly("2024-05-01/0", "2024-05-01/1", "2024-05-01/2", "2024-05-01/3");
  }

  @Test
  void aTableThatIsNotPublishedIsNamed() {
    PublishedTables tables = PublishedTables.newest(root.toString());

    assertThatThrownBy(
            () -> tables.read(WORDS, List.of("word"), new Match.Prefix("word", "a"), row -> {}))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("Cannot read table words: snapshot 1 of " + root)
        .hasMessageContaining("only all_types");
  }

  @Test
  void aFolderWithoutSnapshotsIsRefusedAndLeftAsItIs(@TempDir Path empty) throws IOException {
    assertThatThrownBy(() -> PublishedTables.newest(empty.toString()))
        .isInstanceOf(UserException.class)
        .hasMessageContaining(empty + ": no snapshot is published there");
    try (Stream<Path> found = Files.list(empty)) {
      assertThat(found).isEmpty();
    }
  }

  @Test
  void aFileThatIsGoneIsToldAsThat() throws IOException {
    try (Stream<Path> found = Files.walk(root.resolve("snapshots"))) {
      for (Path file : found.filter(path -> path.toString().endsWith(".parquet")).toList()) {
        Files.delete(file);
      }
    }
    assertThatThrownBy(() -> ids(new Match.Prefix("id", "2024")))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("Cannot read table all_types")
        .hasMessageContaining("No such file");
  }

  private List<String> ids(Match match) {
    return read(List.of("id"), match, row -> row.text("id"));
  }

  private <T> List<T> read(List<String> columns, Match match, Function<Cells, T> shown) {
    List<T> rows = new ArrayList<>();
    PublishedTables.newest(root.toString())
        .read(ALL_TYPES, columns, match, row -> rows.add(shown.apply(row)));
    return rows;
  }
}
