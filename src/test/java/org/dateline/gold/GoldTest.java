package org.dateline.gold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.entities.EntityIds;
import org.dateline.entities.EntityType;
import org.dateline.text.TextScanner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the gold articles promise, from their files alone. */
class GoldTest {
  private static final int MOST_BYTES = 2_000_000;
  private static final int SHARED_WORDS = 8;

  private static List<GoldArticle> articles;

  @BeforeAll
  static void read() throws IOException {
    articles = GoldFile.all();
  }

  @Test
  void thereAreEnoughArticlesNamesAndEntities() throws IOException {
    assertThat(articles).hasSizeGreaterThanOrEqualTo(400);
    assertThat(
            articles.stream().mapToInt(article -> words(article.body()).size()).average().orElse(0))
        .isGreaterThanOrEqualTo(120);
    assertThat(articles.stream().mapToInt(article -> article.mentions().size()).sum())
        .isGreaterThanOrEqualTo(6_000);
    assertThat(
            articles.stream()
                .flatMap(article -> article.mentions().stream())
                .map(GoldMention::entity)
                .distinct()
                .count())
        .isGreaterThanOrEqualTo(2_000);
    for (String style : GoldFile.STYLES) {
      assertThat(Files.size(GoldFile.FOLDER.resolve(style + ".jsonl")))
          .isLessThanOrEqualTo(MOST_BYTES);
    }
  }

  @Test
  void aFifthIsSetAside() {
    double share =
        (double) articles.stream().filter(GoldArticle::isSetAside).count() / articles.size();

    assertThat(share).isBetween(0.18, 0.22);
  }

  @Test
  void idsAreUniqueAndDatesOfTheYearsPromised() {
    assertThat(articles).extracting(GoldArticle::id).doesNotHaveDuplicates();
    assertThat(articles)
        .allSatisfy(
            article -> assertThat(LocalDate.parse(article.date()).getYear()).isBetween(1985, 2025));
  }

  @Test
  void theScannerLeavesTheTextAsItIsSoThatOffsetsHold() {
    for (GoldArticle article : articles) {
      LocalDate day = LocalDate.parse(article.date());
      assertThat(new TextScanner().scan(article.headline(), article.body(), day).text())
          .isEqualTo(article.text());
    }
  }

  @Test
  void marksLieOnWholeWordsAndDoNotOverlap() {
    for (GoldArticle article : articles) {
      int last = 0;
      for (GoldMention mention : article.mentions()) {
        String surface = mention.in(article.text());
        assertThat(mention.begin())
            .as("%s: %s", article.id(), surface)
            .isGreaterThanOrEqualTo(last);
        assertThat(surface).as(article.id()).isNotEmpty().isEqualTo(surface.strip());
        assertThat(surface).as(article.id()).doesNotContain("\n");
        assertThat(isInsideAWord(article.text(), mention.begin()))
            .as("%s: %s begins in a word", article.id(), surface)
            .isFalse();
        assertThat(isInsideAWord(article.text(), mention.end()))
            .as("%s: %s ends in a word", article.id(), surface)
            .isFalse();
        last = mention.end();
      }
    }
  }

  @Test
  void entitiesHaveTheIdOfTheirName() {
    for (GoldArticle article : articles) {
      for (GoldMention mention : article.mentions()) {
        EntityType type = EntityType.valueOf(mention.type());
        String name = mention.entity().substring(mention.entity().indexOf('/') + 1);
        assertThat(mention.entity()).as(article.id()).isEqualTo(EntityIds.of(type, name));
      }
    }
  }

  @Test
  void noTwoShareEightWordsInARow() {
    Map<List<String>, String> seen = new HashMap<>();
    for (GoldArticle article : articles) {
      List<String> words = words(article.text());
      for (int i = 0; i + SHARED_WORDS <= words.size(); i++) {
        String other = seen.putIfAbsent(words.subList(i, i + SHARED_WORDS), article.id());
        assertThat(other == null || other.equals(article.id()))
            .as("%s and %s: %s", other, article.id(), words.subList(i, i + SHARED_WORDS))
            .isTrue();
      }
    }
  }

  @Test
  void everyStyleHasEveryType() {
    Map<String, Set<String>> types =
        articles.stream()
            .collect(
                Collectors.groupingBy(
                    article -> article.id().substring(0, article.id().indexOf('-')),
                    Collectors.flatMapping(
                        article -> article.mentions().stream().map(GoldMention::type),
                        Collectors.toSet())));

    assertThat(types.keySet()).containsExactlyInAnyOrderElementsOf(GoldFile.STYLES);
    assertThat(types.values()).allMatch(of -> of.equals(Set.of("PER", "ORG", "LOC", "MISC")));
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** Whether letters or digits stand on both sides of a place, in code points. */
  private static boolean isInsideAWord(String text, int place) {
    int at = text.offsetByCodePoints(0, place);
    return at > 0
        && at < text.length()
        && Character.isLetterOrDigit(text.codePointBefore(at))
        && Character.isLetterOrDigit(text.codePointAt(at));
  }
}
