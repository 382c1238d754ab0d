package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.store.ManifestDiff.Change;
import org.dateline.store.ManifestDiff.Kind;
import org.junit.jupiter.api.Test;

/** Days and tables differ by their hashes. */
class ManifestDiffTest {
  private static final Manifest BEFORE =
      manifest(
          dated("articles", "2024-03-01 10 aa", "2024-03-02 5 bb", "2024-03-04 7 cc"),
          dated("calendar", "2024-03-01 1 aa"),
          undated("terms", 90, "cafe"),
          dated("copies"));

  @Test
  void whatIsTheSameIsCountedAndNotTold() {
    assertThat(ManifestDiff.of(BEFORE, BEFORE)).isEqualTo(new ManifestDiff(List.of(), 4));
  }

  @Test
  void daysAndTablesAreToldWithTheirRows() {
    Manifest after =
        manifest(
            dated("calendar", "2024-03-01 1 aa"),
            dated("articles", "2024-03-01 10 ad", "2024-03-03 6 dd", "2024-03-04 7 cc"),
            undated("terms", 91, "f00d"),
            undated("stories", 3, "beef"));

    assertThat(ManifestDiff.of(BEFORE, after))
        .isEqualTo(
            new ManifestDiff(
                List.of(
                    day("articles", "2024-03-01", 10, 10),
                    day("articles", "2024-03-02", 5, 0),
                    day("articles", "2024-03-03", 0, 6),
                    new Change("terms", Kind.CHANGED, Optional.empty(), 90, 91),
                    new Change("stories", Kind.ADDED, Optional.empty(), 0, 3),
                    new Change("copies", Kind.REMOVED, Optional.empty(), 0, 0)),
                1));
  }

  @Test
  void aTableThatWasEmptyHasItsDaysAdded() {
    Manifest after = manifest(dated("copies", "2024-03-04 2 ee"));

    assertThat(ManifestDiff.of(manifest(dated("copies")), after).changes())
        .containsExactly(day("copies", "2024-03-04", 0, 2));
    assertThat(ManifestDiff.of(after, manifest(dated("copies"))).changes())
        .containsExactly(day("copies", "2024-03-04", 2, 0));
  }

  @Test
  void aTableThatGotOrLostItsDatesIsToldAsAWhole() {
    Manifest dated = manifest(dated("terms", "2024-03-04 2 ee"));

    assertThat(ManifestDiff.of(manifest(undated("terms", 9, "cafe")), dated).changes())
        .containsExactly(new Change("terms", Kind.CHANGED, Optional.empty(), 9, 2));
  }

  private static Change day(String table, String day, long before, long after) {
    return new Change(table, Kind.CHANGED, Optional.of(LocalDate.parse(day)), before, after);
  }

  /** A table of days such as "2024-03-01 10 aa": the day, its rows and their hash. */
  private static PublishedTable dated(String name, String... days) {
    List<PublishedTable.Day> parsed =
        Stream.of(days)
            .map(day -> day.split(" ", -1))
            .map(
                d ->
                    new PublishedTable.Day(
                        LocalDate.parse(d[0]), Long.parseLong(d[1]), d[2], Map.of()))
            .toList();
    return new PublishedTable(
        name,
        1,
        List.of(),
        parsed.stream().mapToLong(PublishedTable.Day::rows).sum(),
        PublishedTable.contentHash(parsed),
        parsed,
        Map.of());
  }

  private static PublishedTable undated(String name, long rows, String hash) {
    return new PublishedTable(name, 1, List.of(), rows, hash, List.of(), Map.of());
  }

  private static Manifest manifest(PublishedTable... tables) {
    LocalDate day = LocalDate.parse("2024-03-01");
    return new Manifest(
        1,
        0,
        "run",
        "snapshot",
        Instant.EPOCH,
        "0",
        "",
        "",
        "",
        "",
        "",
        Map.of(),
        new Manifest.Days(day, day, 1),
        List.of(tables),
        List.of(),
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        Manifest.Gazetteer.NONE);
  }
}
