package org.dateline.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.support.Published;
import org.dateline.support.Runs;
import org.dateline.support.SampleRun;
import org.dateline.table.Contract;
import org.dateline.table.Tables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exact copies added to the sample change what counts copies, and nothing else. */
class CopyAddedTest {
  /** Columns that count copies too, and the spelling that is the most frequent with them. */
  private static final Map<String, Set<String>> OF_COPIES =
      Map.of(
          "calendar", Set.of("articles", "sentences", "paragraphs", "words"),
          "terms", Set.of("occurrences", "articles", "surface"),
          "stories", Set.of("articles", "last_date", "days", "sources", "top_entities"),
          "story_daily", Set.of("articles", "rank"));

  private static final Set<String> OF_COPIES_ELSEWHERE =
      Set.of("occurrences", "articles", "headline_articles");

  /** Columns with ids, which change where a copy takes the place of its original. */
  private static final Set<String> OF_IDS = Set.of("story_id", "evidence");

  /** Days on which a copy comes before its original. */
  private static final List<String> SWAPPED = List.of("1989-11-10", "1989-11-11", "1989-12-04");

  /** Day of the copy to the file that is repeated. */
  private static final Map<String, String> COPIES =
      Map.of(
          // the same day
          "1989-11-10", "1989-11-10",
          // a busy day, of a day before
          "1989-12-04", "1989-12-01",
          // a day without articles
          "1989-10-03", "1989-10-02",
          // weeks later
          "1989-11-30", "1989-11-11",
          // the day after the last
          "1990-02-01", "1990-01-31");

  @TempDir static Path folder;

  private static Published before;
  private static Published after;
  private static Published swapped;

  @BeforeAll
  static void runBoth() throws Exception {
    before = SampleRun.published();
    Path input = sample("in");
    for (Map.Entry<String, String> copy : COPIES.entrySet()) {
      String original = longest(copy.getValue());
      String text = Files.readString(SampleRun.INPUT.resolve(original));
      Files.writeString(
          input.resolve(laterName(copy.getKey(), original)),
          text.replaceFirst("\\d{4}-\\d\\d-\\d\\d", copy.getKey()));
    }
    after = Runs.daily(input, folder.resolve("out"));
    Path other = sample("in-swapped");
    for (String day : SWAPPED) {
      String original = longest(day);
      Files.copy(SampleRun.INPUT.resolve(original), other.resolve(earlierName(day, original)));
    }
    swapped = Runs.daily(other, folder.resolve("out-swapped"));
  }

  private static Path sample(String name) throws IOException {
    Path input = Files.createDirectory(folder.resolve(name));
    try (Stream<Path> files = Files.list(SampleRun.INPUT)) {
      for (Path file : files.toList()) {
        Files.copy(file, input.resolve(file.getFileName()));
      }
    }
    return input;
  }

  /** An original of the day, with the most words. */
  private static String longest(String day) throws Exception {
    return before
        .rows(
            """
            select path from articles where copy_of is null and date = date '%s'
            order by words desc, article_id
            """
                .formatted(day))
        .get(0);
  }

  /** A name with an id behind that of the original, as the order inside a day is that of ids. */
  private static String laterName(String day, String original) throws Exception {
    String name = day + "-again-" + original;
    while (id(name).compareTo(id(original)) < 0) {
      name = name.replace("-again-", "-again-x-");
    }
    return name;
  }

  private static String earlierName(String day, String original) throws Exception {
    String name = day + "-again-" + original;
    while (id(name).compareTo(id(original)) > 0) {
      name = name.replace("-again-", "-again-x-");
    }
    return name;
  }

  private static String id(String path) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(path.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash).substring(0, 32);
  }

  static List<String> counted() {
    return Tables.ALL.stream()
        .filter(table -> List.of(table.columnNames()).contains("originals"))
        .map(Contract::name)
        .toList();
  }

  @Test
  void theyAreExactCopiesAndNoOtherIs() throws Exception {
    String copies = "select * from copies order by article_id";
    List<String> more = new ArrayList<>(after.rows(copies));
    more.removeAll(before.rows(copies));

    assertThat(more).hasSize(COPIES.size()).allMatch(row -> row.endsWith(" | exact"));
    assertThat(after.rows(copies)).containsAll(before.rows(copies));
  }

  @ParameterizedTest
  @MethodSource("counted")
  void noRowWithAnOriginalChanges(String table) throws Exception {
    List<String> rows = originals(before, table, Set.of());
    Set<String> found = new HashSet<>(originals(after, table, Set.of()));
    assertThat(rows).isNotEmpty().filteredOn(row -> !found.contains(row)).isEmpty();
    assertThat(found).hasSameSizeAs(rows);
  }

  @Test
  void theCopyThatComesFirstIsTheOriginal() throws Exception {
    for (String day : SWAPPED) {
      String original = longest(day);
      assertThat(
              swapped.rows(
                  "select copy_of, kind from copies where article_id = '%s'"
                      .formatted(id(original))))
          .containsExactly(id(earlierName(day, original)) + " | exact");
    }
  }

  /** But for ids, and what copies count in. */
  @ParameterizedTest
  @MethodSource("countedByDay")
  void noRowOfADayChangesWhereACopyTakesThePlaceOfItsOriginal(String table) throws Exception {
    assertThat(originals(swapped, table, OF_IDS))
        .containsExactlyInAnyOrderElementsOf(originals(before, table, OF_IDS));
  }

  static List<String> countedByDay() {
    return counted().stream()
        .filter(name -> List.of(Tables.named(name).orElseThrow().columnNames()).contains("date"))
        .toList();
  }

  private static List<String> originals(Published published, String table, Set<String> without)
      throws Exception {
    Contract contract = Tables.named(table).orElseThrow();
    Set<String> ofCopies = OF_COPIES.getOrDefault(table, OF_COPIES_ELSEWHERE);
    String columns =
        Stream.of(contract.columnNames())
            .filter(column -> !ofCopies.contains(column) && !without.contains(column))
            .map(column -> '"' + column + '"')
            .collect(Collectors.joining(", "));
    return published.rows(
        "select %s from %s where originals > 0 order by %s"
            .formatted(columns, table, String.join(", ", contract.key())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"articles", "article_terms", "mentions"})
  void noRowOfAnArticleThatWasThereChanges(String table) throws Exception {
    String key = Tables.named(table).orElseThrow().key().stream().collect(Collectors.joining(", "));
    String rows =
        """
        select * from %s
        where article_id in (select article_id from articles where path not like '%%-again-%%')
        order by %s
        """
            .formatted(table, key);
    assertThat(after.rows(rows)).isEqualTo(before.rows(rows));
  }

  @Test
  void daysWithoutAnOriginalHaveNone() throws Exception {
    Map<String, String> days = new TreeMap<>();
    for (String row :
        after.rows("select date, articles || ' ' || originals from calendar where originals = 0")) {
      String[] values = row.split(" \\| ", -1);
      days.put(values[0], values[1]);
    }
    assertThat(days).containsEntry("1989-10-03", "1 0").containsEntry("1990-02-01", "1 0");
  }

  @Test
  void articlesAreCounted() throws IOException {
    assertThat(after.manifest().get("funnel").get("articles").asInt())
        .isEqualTo(before.manifest().get("funnel").get("articles").asInt() + COPIES.size());
  }
}
