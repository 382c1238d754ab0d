package org.dateline.sample;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.sample.Sample.Article;
import org.dateline.sample.Sample.Planted;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the sample promises, from its files alone. */
class SampleTest {
  private static final Set<String> COPIES =
      Set.of("exact", "links-cut", "new-headline", "new-dateline", "cut-short");

  private static final Pattern SENTENCE_END = Pattern.compile("\\.\\s|\\n\\n");

  private static Map<String, Article> articles;
  private static Map<String, Planted> planted;

  @BeforeAll
  static void read() throws IOException {
    articles = Sample.articles();
    planted = Sample.planted();
  }

  private static Collection<Article> all() {
    return articles.values();
  }

  private static List<Planted> copies() {
    return planted.values().stream().filter(row -> !row.kind().equals("original")).toList();
  }

  @Test
  void thereAreEnoughArticlesDaysAndStories() {
    assertThat(articles).hasSizeGreaterThanOrEqualTo(150);
    assertThat(days()).hasSizeGreaterThanOrEqualTo(70);
    assertThat(planted.values().stream().map(Planted::story).distinct().count())
        .isGreaterThanOrEqualTo(60);
  }

  @Test
  void someDaysHaveNoArticle() {
    NavigableSet<LocalDate> days = days();
    assertThat(ChronoUnit.DAYS.between(days.first(), days.last()) + 1)
        .isGreaterThan(days.size() + 10L);
  }

  @Test
  void everyFileIsToldAndEveryFileToldIsThere() {
    assertThat(planted.keySet()).isEqualTo(articles.keySet());
  }

  @Test
  void everyFileIsNamedByItsDay() {
    assertThat(all()).allMatch(article -> article.file().startsWith(article.date().toString()));
  }

  @Test
  void everyWayToCopyIsPlanted() {
    Map<String, Long> kinds = copies().stream().collect(groupingBy(Planted::kind, counting()));
    assertThat(kinds.keySet()).isEqualTo(COPIES);
    assertThat(kinds.values()).allMatch(n -> n >= 4);
  }

  @Test
  void aCopyIsOfAnOriginalOfItsStoryThatIsNotLater() {
    for (Planted copy : copies()) {
      Planted original = planted.get(copy.original());
      assertThat(original).as(copy.file()).isNotNull();
      assertThat(original.kind()).as(copy.file()).isEqualTo("original");
      assertThat(original.story()).as(copy.file()).isEqualTo(copy.story());
      assertThat(articles.get(original.file()).date())
          .as(copy.file())
          .isBeforeOrEqualTo(articles.get(copy.file()).date());
    }
  }

  @Test
  void anExactCopyHasTheBodyOfItsOriginal() {
    for (Planted copy : copies()) {
      if (copy.kind().equals("exact")) {
        assertThat(articles.get(copy.file()).body())
            .as(copy.file())
            .isEqualTo(articles.get(copy.original()).body());
      }
    }
  }

  @Test
  void aCopySharesMostOfItsRunsOfEightWordsWithItsOriginal() {
    for (Planted copy : copies()) {
      List<String> shingles = articles.get(copy.file()).shingles();
      Set<String> original = new HashSet<>(articles.get(copy.original()).shingles());
      assertThat(shingles.stream().filter(original::contains).count())
          .as(copy.file())
          .isGreaterThan(shingles.size() / 2);
    }
  }

  @Test
  void noOtherArticlesShareEightWordsInARow() {
    Map<String, Article> first = new HashMap<>();
    List<String> shared = new ArrayList<>();
    for (Article article : all()) {
      for (String shingle : article.shingles()) {
        Article other = first.putIfAbsent(shingle, article);
        if (other != null && !group(other).equals(group(article))) {
          shared.add(other.file() + ", " + article.file() + ": " + shingle);
        }
      }
    }
    assertThat(shared).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1989-11-11, Kohl, Krenz",
    "1989-11-11, Honecker, Krenz",
    "1989-12-04, Bush, Gorbachev",
    "1989-12-04, Bush, Malta",
    "1989-12-04, Gorbachev, Malta",
    "1989-12-21, Noriega, Panama"
  })
  void theseMeetInOneSentenceInThreeStoriesOfTheDay(LocalDate day, String one, String other) {
    assertThat(
            all().stream()
                .filter(article -> article.date().equals(day))
                .filter(article -> planted.get(article.file()).kind().equals("original"))
                .filter(
                    article ->
                        SENTENCE_END
                            .splitAsStream(article.text())
                            .anyMatch(
                                sentence -> sentence.contains(one) && sentence.contains(other)))
                .map(article -> planted.get(article.file()).story())
                .distinct())
        .hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void someHeadlineHasNoBody() {
    assertThat(all()).anyMatch(article -> article.body().isEmpty());
    assertThat(all()).noneMatch(article -> article.headline().isBlank());
  }

  @Test
  void filesEndWithAndWithoutANewline() {
    Map<Boolean, Long> ends =
        all().stream().collect(groupingBy(article -> article.text().endsWith("\n"), counting()));
    assertThat(ends.get(true)).isGreaterThan(20);
    assertThat(ends.get(false)).isGreaterThan(20);
  }

  @Test
  void everyFileIsUtf8InNfc() {
    assertThat(all())
        .filteredOn(article -> !Normalizer.isNormalized(article.text(), Normalizer.Form.NFC))
        .isEmpty();
  }

  private static NavigableSet<LocalDate> days() {
    return all().stream().map(Article::date).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Copies of one original are one group with it. */
  private static String group(Article article) {
    return planted.get(article.file()).original();
  }
}
