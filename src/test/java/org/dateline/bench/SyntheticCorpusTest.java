package org.dateline.bench;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
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
    for (Truth.Row row : truth("sentences").values()) {
      if (!row.kind().equals("original")) {
        continue; // forms have lines, copies lack words
      }
      String body = body(files.get(row.file())).replaceAll("\\b(Dr|Gen|Mr)\\.", "$1");
      String[] sentences = withoutDateline(body).split("\\.(\\s+|$)");
      assertThat(sentences)
          .extracting(sentence -> sentence.split(" ", -1).length)
          .allMatch(
              words -> words >= Wording.SHORTEST_SENTENCE && words <= Wording.LONGEST_SENTENCE);
    }
  }

  @Test
  void aTenthAreCopiesOfAnEarlierArticleOfTheSameStory() throws IOException {
    Map<String, String> files = corpus("copies", SEED);
    Map<String, Truth.Row> truth = truth("copies");
    assertThat(truth.keySet()).isEqualTo(files.keySet());
    Map<String, Long> kinds =
        truth.values().stream().collect(groupingBy(Truth.Row::kind, counting()));
    assertThat(kinds)
        .containsOnlyKeys(Stream.of(Kind.values()).map(Kind::label).toList().toArray(new String[0]))
        .containsEntry("original", 829L)
        .containsEntry("report", 71L);
    Kind.COPIES.forEach(kind -> assertThat(kinds.get(kind.label())).isBetween(16L, 17L));
    for (Truth.Row row : truth.values()) {
      Truth.Row source = truth.get(row.original());
      assertThat(source.kind()).isIn("original", "report");
      assertThat(source.story()).isEqualTo(row.story());
      if (row.isCopy()) {
        assertThat(source.file()).isLessThan(row.file());
        assertThat(date(row.file()))
            .isBeforeOrEqualTo(date(source.file()).plusDays(CorpusPlan.LATEST_COPY));
        checkCopy(row.kind(), body(files.get(row.file())), body(files.get(source.file())));
      }
    }
  }

  private static void checkCopy(String kind, String copy, String original) {
    switch (kind) {
      case "exact" -> assertThat(copy).isEqualTo(original);
      case "headline" -> assertThat(withoutDateline(copy)).isEqualTo(withoutDateline(original));
      case "short" -> {
        String begin = copy.substring(0, copy.length() / 2);
        assertThat(original).startsWith(begin).isNotEqualTo(copy);
      }
      case "lead" -> assertThat(original).contains(copy.substring(0, copy.indexOf('.')));
      case "middle" -> {
        assertThat(copy.length()).isBetween(original.length() / 3, original.length());
        assertThat(original).startsWith(copy.substring(0, 40));
      }
      case "links" -> assertThat(copy.length()).isBetween(original.length() / 2, original.length());
      default -> throw new AssertionError(kind);
    }
  }

  @Test
  void reportsFillTheSameFormWithNewFigures() throws IOException {
    Map<String, String> files = corpus("reports", SEED);
    Map<String, List<String>> forms =
        truth("reports").values().stream()
            .filter(row -> row.kind().equals("report"))
            .map(row -> files.get(row.file()).substring(" date 2024-06-30 ".length()))
            .collect(groupingBy(text -> text.replaceAll("[0-9]+", "0")));
    // rates; results have other pairs, and notices other firms
    assertThat(forms.values()).anyMatch(texts -> texts.size() > 20);
    forms.values().forEach(texts -> assertThat(texts).doesNotHaveDuplicates());
  }

  @Test
  void storiesCanNeitherBeToldFromHeadlinesNorByNearEqualTexts() throws IOException {
    corpus("hard", SEED);
    Baselines baselines =
        Baselines.read(folder.resolve("hard"), Truth.read(folder.resolve("hard.tsv")));
    assertThat(baselines.equalHeadlines().f()).isLessThan(0.7);
    assertThat(baselines.singleLink(0.5).f()).isLessThan(0.8);
    assertThat(baselines.bestThree(0.2).f()).isGreaterThan(0.88);
  }

  @Test
  void storiesAreHeavyTailedAndShort() throws IOException {
    corpus("stories", SEED);
    Map<String, List<LocalDate>> stories =
        truth("stories").values().stream()
            .filter(row -> row.kind().equals("original"))
            .collect(groupingBy(Truth.Row::story, mapping(row -> date(row.file()), toList())));
    long singles = stories.values().stream().filter(days -> days.size() == 1).count();
    assertThat((double) singles / stories.size()).isBetween(0.6, 0.7);
    assertThat(stories.values()).anyMatch(days -> days.size() >= 20);
    for (List<LocalDate> days : stories.values()) {
      assertThat(days.size()).isLessThanOrEqualTo(CorpusPlan.LARGEST_STORY);
      assertThat(Collections.min(days).plusDays(CorpusPlan.LONGEST_STORY))
          .isAfter(Collections.max(days));
    }
  }

  @Test
  void weekendsAreQuietAndSomeDaysAreEmpty() {
    List<LocalDate> days = CorpusPlan.of(SEED, 20_000).stream().map(PlannedArticle::date).toList();
    assertThat(days.get(days.size() - 1)).isBeforeOrEqualTo(CorpusPlan.LAST_DAY);
    assertThat(days.get(0)).isAfter(CorpusPlan.LAST_DAY.minusDays(200));
    assertThat(days.stream().distinct()).hasSize(200 - 8);
    Map<Integer, Long> weekdays =
        days.stream().collect(groupingBy(day -> day.getDayOfWeek().getValue(), counting()));
    assertThat(weekdays.get(7)).isLessThan(weekdays.get(2) * 2 / 3);
  }

  @Test
  void fourTimesTheArticlesFillTwiceTheDays() {
    assertThat(CorpusPlan.days(20_000)).isEqualTo(200);
    assertThat(CorpusPlan.days(80_000)).isEqualTo(400);
    assertThat(CorpusPlan.days(5_000)).isEqualTo(100);
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

  private Map<String, Truth.Row> truth(String name) throws IOException {
    Map<String, Truth.Row> rows = new TreeMap<>();
    Truth.read(folder.resolve(name + ".tsv")).rows().forEach(row -> rows.put(row.file(), row));
    return rows;
  }

  private static String withoutDateline(String body) {
    return body.replaceFirst("^.* \\(Novawire\\) - ", "");
  }

  private static String body(String text) {
    return text.substring(text.indexOf("\n\n") + 2);
  }

  private static LocalDate date(String file) {
    return LocalDate.parse(file.substring(0, 10));
  }
}
