package org.dateline.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.dateline.copies.FoundCopy.among;
import static org.dateline.copies.RandomTexts.first;
import static org.dateline.copies.RandomTexts.joined;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a copy and what is none. */
class CopiesByDayTest {
  private final RandomTexts texts = new RandomTexts(21);

  @Test
  void afterThirtyDaysATextIsAnOriginalAgainWhateverCameBetween() {
    List<String> body = texts.words(80);
    Article first = Article.of("a", 0, body);
    Article second = Article.of("b", 20, body);
    Article third = Article.of("c", 40, body);
    Article fourth = Article.of("d", 70, body);
    FoundCopy ofFirst = new FoundCopy("b", 20, "a", "a", 1, 1, 20, "exact");
    FoundCopy ofThird = new FoundCopy("d", 70, "c", "c", 1, 1, 30, "exact");

    assertThat(among(List.of(first, second, third, fourth))).containsExactly(ofFirst, ofThird);
    assertThat(among(List.of(first, third, fourth))).containsExactly(ofThird);
  }

  @Test
  void aTextInPartRepeatedIsFollowedBackToItsOriginalBeyondThirtyDays() {
    List<String> body = texts.words(200);
    List<String> edited = texts.edited(body, 30);
    Article first = Article.of("a", 0, body);
    Article second = Article.of("b", 30, edited);
    Article third = Article.of("c", 60, texts.edited(edited, 30));

    assertThat(among(List.of(first, second, third)))
        .extracting(FoundCopy::id, FoundCopy::copyOf, FoundCopy::via, FoundCopy::daysLater)
        .containsExactly(tuple("b", "a", "a", 30), tuple("c", "a", "b", 60));
    assertThat(among(List.of(first, Article.of("b", 31, edited)))).isEmpty();
  }

  @Test
  void aNewHeadlineMakesNoOriginalUnlessTheBodyIsShort() {
    List<String> body = texts.plain(30);
    List<String> brief = body.subList(0, 29);
    assertThat(among(List.of(Article.of("a", 0, body), Article.of("b", 0, body)))).hasSize(1);
    assertThat(among(List.of(Article.of("a", 0, brief), Article.of("b", 0, brief)))).isEmpty();

    String words = String.join(" ", brief);
    assertThat(
            among(
                List.of(new Article("a", 0, "Rates", words), new Article("b", 3, "RATES", words))))
        .containsExactly(new FoundCopy("b", 3, "a", "a", 1, 1, 3, "exact"));
  }

  @Test
  void headlinesAloneAreCopiesOfTheSameHeadlineAndNothingOfNothing() {
    assertThat(
            among(
                List.of(
                    new Article("a", 0, "Five words and no more", ""),
                    new Article("b", 0, "Five words and no more", ""),
                    new Article("c", 0, "", "Five words and no more"),
                    new Article("d", 0, "", ""),
                    new Article("e", 1, "", ""),
                    new Article("f", 1, "...", "-- \n\n --"))))
        .containsExactly(new FoundCopy("b", 0, "a", "a", 1, 1, 0, "exact"));
  }

  @Test
  void theFirstHalfOfAnArticleOfTheDayIsACopyWhicheverComesFirst() {
    List<String> body = texts.words(240);
    for (boolean wholeFirst : new boolean[] {true, false}) {
      List<FoundCopy> copies =
          among(
              List.of(
                  Article.of(wholeFirst ? "a" : "b", 3, body),
                  Article.of(wholeFirst ? "b" : "a", 3, first(body, 0.5))));
      assertThat(copies).extracting(FoundCopy::id).containsExactly("b");
    }
  }

  @Test
  void aLaterArticleThatTakesInABriefIsNoCopyOfIt() {
    List<String> brief = texts.words(60);
    List<String> report = joined(brief, texts.words(90));

    assertThat(among(List.of(Article.of("a", 0, brief), Article.of("b", 1, report)))).isEmpty();
    assertThat(among(List.of(Article.of("a", 0, report), Article.of("b", 1, brief)))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"2, 2, true", "3, 1, true", "3, 2, false", "4, 2, true", "4, 3, false"})
  void aFormIsNewsWithMoreThanHalfOfItsThreeOrMoreNumbersChanged(
      int numbers, int changed, boolean copy) {
    List<String> before = new ArrayList<>();
    List<String> after = new ArrayList<>();
    for (int i = 0; i < numbers; i++) {
      List<String> words = texts.plain(40);
      before.addAll(words);
      after.addAll(words);
      before.add(Integer.toString(100 + i));
      after.add(Integer.toString((i < changed ? 500 : 100) + i));
    }
    for (int later : new int[] {0, 7}) {
      assertThat(among(List.of(Article.of("a", 0, before), Article.of("b", later, after))))
          .hasSize(copy ? 1 : 0);
    }
  }

  private static List<String> rises(int... numbers) {
    return Arrays.stream(numbers).mapToObj(n -> "rose to " + n + " pct").toList();
  }

  @Test
  void insideADayTheShorterListOfNumbersDecides() {
    List<String> half = joined(texts.plain(100), rises(101, 102, 103));
    List<String> rest = joined(texts.plain(70), rises(201, 202, 203, 204, 205));
    Article brief = Article.of("a", 0, half);

    assertThat(among(List.of(brief, Article.of("b", 0, joined(half, rest))))).hasSize(1);
    assertThat(among(List.of(brief, Article.of("b", 1, joined(half, rest))))).isEmpty();
  }

  @Test
  void aFormAboutAnotherFirmIsNews() {
    String form = "the board of %s and its bank %s met in %s and told the owners of %s that ";
    List<String> lower = texts.plain(140);
    List<String> standing = lower.subList(0, 60);
    Article one =
        firm(
            "a",
            form.formatted("Alpen", "Borga", "Cordo", "Danu"),
            standing,
            lower.subList(60, 100));
    Article other =
        firm(
            "b",
            form.formatted("Eltor", "Fanra", "Gudis", "Hiva"),
            standing,
            lower.subList(100, 140));
    Article same =
        firm(
            "b",
            form.formatted("Alpen", "Borga", "Cordo", "Hiva"),
            standing,
            lower.subList(100, 140));

    assertThat(among(List.of(one, same))).hasSize(1).allMatch(c -> c.resemblance() < 0.5);
    assertThat(among(List.of(one, other))).isEmpty();
  }

  private static Article firm(String id, String names, List<String> standing, List<String> own) {
    return Article.of(id, 0, names + String.join(" ", standing) + " " + String.join(" ", own));
  }

  @ParameterizedTest
  @ValueSource(ints = {45, 100, 200})
  void aFooterLinksNothingOnceMoreThanTwentyHaveHadIt(int words) {
    List<String> footer = texts.plain(60);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      articles.add(Article.of("%03d".formatted(i), i / 50, joined(texts.plain(words), footer)));
    }
    // of 45 words more than half are the footer's
    int last = words < 60 ? 20 : 0;

    assertThat(among(articles))
        .extracting(FoundCopy::id)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, last).mapToObj("%03d"::formatted).toList());
  }

  @Test
  void aFooterHidesNoCopy() {
    List<String> footer = texts.words(60);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      articles.add(Article.of("%02d".formatted(i), 0, joined(texts.words(100), footer)));
    }
    List<String> body = texts.words(120);
    articles.add(Article.of("a", 0, joined(body, footer)));
    articles.add(Article.of("b", 2, joined(texts.edited(body, 20), footer)));

    assertThat(among(articles))
        .extracting(FoundCopy::id, FoundCopy::via)
        .containsExactly(tuple("b", "a"));
  }

  @Test
  void aFormOfManyArticlesIsFoundAgainAsAWhole() {
    List<String> form = texts.words(120);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      articles.add(Article.of("%02d".formatted(i), i / 3, joined(form, texts.words(6))));
    }
    List<FoundCopy> copies = among(articles);

    assertThat(copies).hasSize(59).allMatch(copy -> copy.copyOf().equals("00"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 1_900, 6_000})
  void aPartOfAVeryLongArticleIsACopy(int words) {
    List<String> book = texts.words(24_000);
    List<Article> articles =
        List.of(Article.of("a", 0, book), Article.of("b", 1, book.subList(3_000, 3_000 + words)));

    assertThat(among(articles))
        .extracting(FoundCopy::id, FoundCopy::score, FoundCopy::kind)
        .containsExactly(tuple("b", 1.0, "partial"));
  }
}
