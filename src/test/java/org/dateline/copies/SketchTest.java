package org.dateline.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.copies.FoundCopy.SETTINGS;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept of a text. */
class SketchTest {
  private final SketchMaker maker = new SketchMaker(SETTINGS);

  @Test
  void aTextWithoutWordsHasNothing() {
    for (String text : List.of("", "\n\n", "...\n\n- _ -\n")) {
      Sketch sketch = Sketch.decode(maker.read(text));
      assertThat(sketch.words()).isZero();
      assertThat(sketch.textHash()).isZero();
      assertThat(sketch.shingles()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          one two three four            | 0
          one two three four five       | 1
          one, two; THREE (four) five's | 2
          a b c d e a b c d e           | 5
          été Ünïcode 中文 字 ok          | 1
          """)
  void shinglesAreRunsOfFiveWordsEachOnce(String body, int shingles) {
    assertThat(maker.make("", body).shingles()).hasSize(shingles).isSorted();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no numbers at all             | 0
          1 and 1. and 1, 1/            | 1
          12,345.67 on 1/2              | 2
          1989-11-10                    | 3
          3m in the 1980s, 3            | 2
          """)
  void numbersAreDistinctAndWithoutPointsAtTheirEnd(String body, int numbers) {
    Figures figures = maker.make("", body).figures();

    assertThat(figures.numbers()).hasSize(numbers).isSorted();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The end. The start            | 0
          In Bonn and in BONN           | 1
          He said: Never. "Yes I do"    | 0
          Mr X of NATO                  | 1
          """)
  void namesAreWordsWithACapitalInsideASentence(String body, int names) {
    assertThat(maker.make("", body).names()).hasSize(names);
  }

  @Test
  void theTextHashIsThatOfWordsWhateverStandsBetween() {
    String words = "alpha beta gamma delta epsilon zeta eta theta iota kappa ";
    String body = words.repeat(3);
    long hash = maker.make("One", body).textHash();

    assertThat(maker.make("Two", body.toUpperCase(java.util.Locale.ROOT).replace(" ", ",\n")))
        .extracting(Sketch::textHash)
        .isEqualTo(hash);
    assertThat(maker.make("One", body + "kappa").textHash()).isNotEqualTo(hash);
    assertThat(maker.make("One", words).textHash())
        .isNotEqualTo(maker.make("Two", words).textHash());
    assertThat(maker.make("alpha", "beta").textHash())
        .isNotEqualTo(maker.make("", "alpha beta").textHash());
  }

  @Test
  void ofALongTextAtMostTheSettingIsKeptTheSmallestFirst() {
    RandomTexts texts = new RandomTexts(61);
    List<String> words = texts.words(9_000);
    Sketch whole = maker.make("", String.join(" ", words));
    Sketch part = maker.make("", String.join(" ", words.subList(0, 1_500)));

    assertThat(whole.cut()).isEqualTo(3);
    assertThat(whole.shingles()).hasSizeBetween(900, 2_000).isSorted();
    assertThat(part.cut()).isZero();
    assertThat(Arrays.stream(part.shingles()).filter(h -> Hashes.keeps(h, whole.cut())))
        .allMatch(h -> Arrays.binarySearch(whole.shingles(), h) >= 0);
  }

  @Test
  void bytesGiveTheSketchBack() {
    Sketch sketch = maker.make("Head", "In Bonn, 12 of 30 said yes to 4.5 Marks");
    Sketch again = Sketch.decode(sketch.encode());

    assertThat(again).usingRecursiveComparison().isEqualTo(sketch);
    assertThat(Sketch.textHash(sketch.encode())).isEqualTo(sketch.textHash());
    assertThat(again.figures().numbers()).hasSize(3);
  }
}
