package org.dateline.bench;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticCorpusTest {
  private static final int ARTICLES = 1_000;
  private static final long SEED = 7;

  @TempDir Path folder;

  @Test
  void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
    Map<String, String> first = corpus("first", SEED);
    assertThat(corpus("second", SEED)).isEqualTo(first);
    assertThat(Files.readString(folder.resolve("second.tsv")))
        .isEqualTo(Files.readString(folder.resolve("first.tsv")));
    assertThat(corpus("third", SEED + 1).values()).doesNotContainAnyElementsOf(first.values());
  }

  @Test
  void everyFileHasTheLayoutOfTheSample() throws IOException {
    Map<String, String> files = corpus("layout", SEED);
    assertThat(files).hasSize(ARTICLES);
    files.forEach(
        (name, text) -> {
          List<String> lines = text.lines().toList();
          assertThat(lines.get(0)).matches(" date " + name.substring(0, 10) + " [A-Z].*");
          assertThat(lines.get(1)).isEmpty();
          assertThat(lines.get(2)).isNotEmpty();
          assertThat(text).matches(c -> c.chars().allMatch(letter -> letter < 128), "is ASCII");
        });
    double words = files.values().stream().mapToInt(text -> text.split("\\s+").length).sum();
    // the headline and its date are some ten words more, short copies lack some
    assertThat(words / ARTICLES)
        .isBetween(0.9 * ArticleText.MEAN_WORDS, 1.2 * ArticleText.MEAN_WORDS);
  }

  @Test
  void sentencesHaveEightToThirtyWords() throws IOException {
    Map<String, String> files = corpus("sentences", SEED);
    for (String[] row : truth("sentences").values()) {
      String body = body(files.get(row[0])).replaceAll("\\b(Dr|Gen|Mr)\\.", "$1");
      String[] sentences = body.replaceFirst("^.* \\(Novawire\\) - ", "").split("\\.\\s*");
      // link text and the end are missing from copies, never added
      int fewest = row[2].equals("original") ? ArticleText.SHORTEST_SENTENCE : 1;
      assertThat(sentences)
          .extracting(sentence -> sentence.split(" ", -1).length)
          .allMatch(words -> words >= fewest && words <= ArticleText.LONGEST_SENTENCE);
    }
  }

  @Test
  void aTenthAreCopiesOfAnEarlierArticleOfTheSameStory() throws IOException {
    Map<String, String> files = corpus("copies", SEED);
    Map<String, String[]> truth = truth("copies");
    assertThat(truth.keySet()).isEqualTo(files.keySet());
    Map<String, Long> kinds =
        truth.values().stream().collect(groupingBy(row -> row[2], counting()));
    assertThat(kinds).containsEntry("original", 900L);
    assertThat(kinds).containsOnlyKeys("original", "exact", "short", "headline", "links");
    Kind.COPIES.forEach(kind -> assertThat(kinds).containsEntry(kind.label(), 25L));
    for (String[] row : truth.values()) {
      if (row[2].equals("original")) {
        assertThat(row[3]).isEmpty();
      } else {
        String[] source = truth.get(row[3]);
        assertThat(source[2]).isEqualTo("original");
        assertThat(source[1]).isEqualTo(row[1]);
        assertThat(source[0]).isLessThan(row[0]);
        checkCopy(row[2], body(files.get(row[0])), body(files.get(row[3])));
      }
    }
  }

  private static void checkCopy(String kind, String copy, String original) {
    switch (kind) {
      case "exact", "headline" -> assertThat(copy).isEqualTo(original);
      case "short" ->
          assertThat(original).startsWith(copy).hasSizeGreaterThan(copy.length() * 11 / 10);
      default -> assertThat(copy.length()).isBetween(original.length() / 2, original.length());
    }
  }

  @Test
  void storiesAreHeavyTailedAndShort() throws IOException {
    corpus("stories", SEED);
    Map<String, List<String[]>> stories =
        truth("stories").values().stream()
            .filter(row -> row[2].equals("original"))
            .collect(groupingBy(row -> row[1]));
    assertThat(stories.values()).anyMatch(rows -> rows.size() == 1);
    assertThat(stories.values()).anyMatch(rows -> rows.size() >= 20);
    for (List<String[]> rows : stories.values()) {
      List<LocalDate> days = rows.stream().map(row -> date(row[0])).sorted().toList();
      assertThat(days.get(0).plusDays(CorpusPlan.LONGEST_STORY)).isAfter(days.get(days.size() - 1));
    }
  }

  @Test
  void weekendsAreQuietAndSomeDaysAreEmpty() {
    List<LocalDate> days = CorpusPlan.of(SEED, 20_000).stream().map(PlannedArticle::date).toList();
    assertThat(days.get(days.size() - 1)).isBeforeOrEqualTo(CorpusPlan.LAST_DAY);
    assertThat(days.get(0)).isAfter(CorpusPlan.LAST_DAY.minusDays(CorpusPlan.DAYS));
    assertThat(days.stream().distinct()).hasSize(CorpusPlan.DAYS - CorpusPlan.EMPTY_DAYS);
    Map<Integer, Long> weekdays =
        days.stream().collect(groupingBy(day -> day.getDayOfWeek().getValue(), counting()));
    assertThat(weekdays.get(7)).isLessThan(weekdays.get(2) * 2 / 3);
  }

  private Map<String, String> corpus(String name, long seed) throws IOException {
    Path input = folder.resolve(name);
    SyntheticCorpus.write(input, folder.resolve(name + ".tsv"), ARTICLES, seed);
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(input)) {
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }

  private Map<String, String[]> truth(String name) throws IOException {
    Map<String, String[]> rows = new TreeMap<>();
    List<String> lines = Files.readAllLines(folder.resolve(name + ".tsv"));
    assertThat(lines.get(0)).isEqualTo(SyntheticCorpus.TRUTH_HEADER);
    for (String line : lines.subList(1, lines.size())) {
      String[] row = Arrays.copyOf(line.split("\t", -1), 4);
      rows.put(row[0], row);
    }
    return rows;
  }

  private static String body(String text) {
    return text.substring(text.indexOf("\n\n") + 2);
  }

  private static LocalDate date(String file) {
    return LocalDate.parse(file.substring(0, 10));
  }
}
