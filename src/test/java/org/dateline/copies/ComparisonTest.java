package org.dateline.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.copies.FoundCopy.SETTINGS;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two sketches against each other. */
class ComparisonTest {
  private final RandomTexts texts = new RandomTexts(51);
  private final Comparison comparison = new Comparison(SETTINGS);

  @Test
  void aPartOfATextOfWhichASampleIsKeptIsACopy() {
    List<String> book = texts.words(40_000);
    Sketch whole = sketch(book);
    Sketch part = sketch(book.subList(5_000, 6_500));

    assertThat(whole.cut()).isGreaterThan(3);
    assertThat(part.cut()).isZero();
    assertThat(comparison.copy(part, whole, new long[0], false))
        .hasValueSatisfying(
            likeness -> {
              assertThat(likeness.score()).isEqualTo(1.0);
              assertThat(likeness.resemblance()).isBetween(0.02, 0.06);
            });
    assertThat(comparison.copy(whole, part, new long[0], false)).isEmpty();
  }

  @Test
  void theLikenessOfSampledTextsIsCloseToThatOfTheWhole() {
    List<String> one = texts.words(30_000);
    List<String> other = RandomTexts.joined(one.subList(0, 20_000), texts.words(5_000));

    Comparison.Likeness likeness = Comparison.likeness(sketch(other), sketch(one));

    assertThat(likeness.score()).isBetween(0.76, 0.84);
    assertThat(likeness.resemblance()).isBetween(0.53, 0.61);
  }

  @Test
  void keysThatAreStandingTextSayNothing() {
    List<String> footer = texts.words(300);
    Sketch one = sketch(RandomTexts.joined(texts.plain(100), footer));
    Sketch other = sketch(RandomTexts.joined(texts.plain(100), footer));
    long[] standing = sketch(footer).keys(SETTINGS.keys());

    assertThat(comparison.copy(other, one, new long[0], false)).isPresent();
    assertThat(comparison.copy(other, one, standing, false)).isEmpty();
  }

  @Test
  void numbersInWordsOfTheirOwnAreNotAskedFor() {
    List<String> body = texts.plain(160);
    Sketch one = sketch(numbered(body, 40, 100));
    List<String> footer = numbered(texts.plain(60), 6, 300);
    Sketch withFooter = sketch(RandomTexts.joined(numbered(body, 40, 100), footer));
    Sketch form = sketch(numbered(body, 40, 200));

    assertThat(comparison.copy(withFooter, one, new long[0], false)).isPresent();
    assertThat(comparison.copy(form, one, new long[0], false)).isEmpty();
  }

  /** The words, with a number after every so many. */
  private static List<String> numbered(List<String> words, int every, int from) {
    List<String> numbered = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      numbered.add(words.get(i));
      if ((i + 1) % every == 0) {
        numbered.add(Integer.toString(from + i));
      }
    }
    return numbered;
  }

  private static Sketch sketch(List<String> words) {
    return new SketchMaker(SETTINGS).make("", String.join(" ", words));
  }
}
