package org.dateline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.text.TextScanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorySketchMakerTest {
  private static final String BODY = "They met again in the town hall.";

  private final StorySketchMaker maker = new StorySketchMaker(ShippedRules.SETTINGS);
  private final StoryWords words = new StoryWords("en");

  private StorySketch sketch(String headline, String body) {
    return maker.make(new TextScanner().scan(headline, body, LocalDate.of(2024, 3, 1)), "en");
  }

  private int count(StorySketch sketch, String word) {
    int place = Arrays.binarySearch(sketch.terms(), words.term(word));
    return place < 0 ? 0 : sketch.counts()[place];
  }

  private boolean isName(StorySketch sketch, String word) {
    return sketch.names()[Arrays.binarySearch(sketch.terms(), words.term(word))];
  }

  @Test
  void aWordOfTheHeadlineCountsTwiceAndPluralsAreTheSameWord() {
    StorySketch sketch =
        sketch("Senate rejects budget", "Two budgets were before the senate. The vote was close.");

    assertThat(List.of("rejects", "senate", "budget", "vote"))
        .extracting(word -> count(sketch, word))
        .containsExactly(2, 3, 3, 1);
  }

  @Test
  void aHeadlineThatTheBodyRepeatsCountsOnceMoreAndNotTwice() {
    StorySketch repeated =
        sketch("Senate rejects the budget plan", "Senate rejects the budget plan\n\n" + BODY);
    StorySketch once = sketch("Senate rejects the budget plan", BODY);

    assertThat(count(repeated, "senate")).isEqualTo(2);
    assertThat(repeated.terms()).isEqualTo(once.terms());
    assertThat(repeated.counts()).isEqualTo(once.counts());
  }

  @Test
  void functionWordsCalendarWordsAndNumbersAreNoTerms() {
    StorySketch sketch =
        sketch("", "On Monday, 4 January 1990, and in Feb. they were there today.");
    assertThat(List.of("on", "monday", "4", "january", "1990", "feb", "today"))
        .allMatch(word -> count(sketch, word) == 0);
  }

  @Test
  void aDatelineIsNoPartOfIt() {
    StorySketch sketch = sketch("Talks end", "WARSAW, Nov 11 (AP) - The talks have ended.");
    assertThat(count(sketch, "warsaw")).isZero();
    assertThat(count(sketch, "talks")).isEqualTo(3);
  }

  @Test
  void aNameIsWrittenWithACapitalInsideSentencesAtLeastEverySecondTime() {
    StorySketch sketch =
        sketch(
            "Geneva Talks End",
            """
            Delegates left Geneva late. Geneva was calm. Ministers in Paris praised the talks.

            The paris dress is cut in paris style.""");

    assertThat(isName(sketch, "geneva")).as("one of two").isTrue();
    assertThat(isName(sketch, "paris")).as("one of three").isFalse();
    assertThat(isName(sketch, "delegates")).as("begins its sentence").isFalse();
    assertThat(isName(sketch, "end")).as("in the headline alone").isFalse();
  }

  @Test
  void textMostlyInCapitalsHasNoNames() {
    StorySketch sketch =
        sketch("Talks", "THE TALKS IN GENEVA ENDED LATE ON THE SHORE of the lake.");
    assertThat(sketch.names()).containsOnly(false);
    assertThat(isName(sketch("Talks", "The talks in Geneva and at NATO ended late."), "nato"))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({"1, 11, false", "1, 9, true", "2, 19, false", "2, 18, true", "0, 5, false"})
  void aTextIsAFormIfNumbersAreATenthOfItsWords(int numbers, int others, boolean form) {
    String body =
        IntStream.range(0, numbers)
                .mapToObj(i -> Integer.toString(500 + i))
                .collect(Collectors.joining(" "))
            + " tonnes".repeat(others)
            + ".";
    StorySketch sketch = sketch("Weekly figures", body);

    assertThat(sketch.isForm()).isEqualTo(form);
    assertThat(sketch.numbers()).hasSize(numbers).isSorted();
  }

  @Test
  void aBodyWithoutWordsIsNoForm() {
    StorySketch sketch = sketch("Three words here", "");
    assertThat(sketch.isForm()).isFalse();
    assertThat(sketch.numbers()).isEmpty();
  }

  @Test
  void headlinesOfOneFormBeginOrEndWithTheSameWords() {
    long[] one = sketch("Tokyo stocks close 12 points higher", BODY).forms();
    long[] other = sketch("Tokyo stocks close 340 points higher", BODY).forms();
    long[] lower = sketch("Tokyo stocks close on Friday 340 points lower", BODY).forms();
    long[] london = sketch("London bonds end 7 points higher", BODY).forms();

    assertThat(one).hasSize(2).isEqualTo(other);
    assertThat(lower[0]).as("beginning").isEqualTo(one[0]);
    assertThat(lower[1]).as("end").isNotEqualTo(one[1]);
    assertThat(london[0]).as("beginning").isNotEqualTo(one[0]);
    assertThat(london[1]).as("end").isEqualTo(one[1]);
  }

  @Test
  void aHeadlineOfTwoWordsHasNoFormAndABeginningIsNoEnd() {
    assertThat(sketch("Tokyo stocks 12", BODY).forms()).isEmpty();
    long[] same = sketch("rates rates rates", BODY).forms();
    assertThat(same[0]).isNotEqualTo(same[1]);
    assertThat(Arrays.stream(same).min().orElseThrow()).isNotNegative();
  }

  @Test
  void oneMakerReadsManyArticlesAlike() {
    StorySketch first = sketch("Senate rejects budget", "The vote on 12 points was close.");
    sketch("London bonds end 7 points higher", "LONDON 7 8 9 SHOUTS.");
    assertThat(sketch("Senate rejects budget", "The vote on 12 points was close."))
        .usingRecursiveComparison()
        .isEqualTo(first);
  }
}
