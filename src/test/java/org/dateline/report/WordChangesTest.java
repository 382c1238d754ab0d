package org.dateline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordChangesTest {
  private static final String TEXT =
      "Crowds gathered at the wall in Berlin on Thursday night, and the guards let them pass.";

  @Test
  void wordsInThePlaceOfOthersAreShownWithThoseAroundThem() {
    assertThat(changes(TEXT, TEXT.replace("wall in Berlin", "old gate of East Berlin")))
        .containsExactly(
            "- gathered at the [wall in] Berlin on Thursday",
            "+ gathered at the [old gate of East] Berlin on Thursday",
            "14 words the same, 2 gone, 4 new");
  }

  @Test
  void wordsThatOnlyWentOrOnlyCameTakeOneLine() {
    assertThat(changes(TEXT, TEXT.replace(" night", "")))
        .containsExactly(
            "- Berlin on Thursday [night,] and the guards", "15 words the same, 1 gone, 0 new");
    assertThat(changes(TEXT, "UPDATE " + TEXT))
        .containsExactly("+ [UPDATE] Crowds gathered at", "16 words the same, 0 gone, 1 new");
  }

  @Test
  void caseAndPunctuationMakeNoOtherWord() {
    assertThat(changes(TEXT, TEXT.toUpperCase(java.util.Locale.ROOT).replace(",", " –")))
        .containsExactly("no word differs");
  }

  @Test
  void ofLongChangesTheBeginningAndTheEndAreShown() {
    String more = numbers(0, 400).replace("n", "added");

    assertThat(changes(TEXT, TEXT + " " + more))
        .containsExactly(
            "+ let them pass. [added0 added1 added2 added3 added4 … added399] (400 words)",
            "16 words the same, 0 gone, 400 new");
  }

  @Test
  void manyChangesTakeTenLines() {
    String other = numbers(0, 400).replaceAll("n(\\d*0)\\b", "m$1");

    List<String> lines = changes(numbers(0, 400), other);

    assertThat(lines).hasSizeLessThanOrEqualTo(10);
    assertThat(lines.get(lines.size() - 1))
        .isEqualTo("360 words the same, 40 gone, 40 new; 36 places more");
  }

  @Test
  void whatTerminalsObeyIsShownAsItsCode() {
    String hostile = "wall\u001b[31m \u202Ekcab \u0007 \ud800 \u009b1m";

    assertThat(String.join("\n", changes(TEXT, TEXT.replace("wall", hostile))))
        .contains("wall\\u001b[31m \\u202ekcab", "\\u009b1m")
        .doesNotContainPattern("[\\p{Cntrl}&&[^\n]]|\u202E|\u009b");
    assertThat(Shown.line("a\r\n\tb\u001b]0;title\u0007c", 80))
        .isEqualTo("a b\\u001b]0;title\\u0007c");
  }

  @Test
  void textsWithoutBlanksAreComparedByCharacter() {
    assertThat(changes("柏林墙今天开放了", "柏林墙昨天开放了"))
        .containsExactly(
            "- 柏 林 墙 [今] 天 开 放", "+ 柏 林 墙 [昨] 天 开 放", "7 words the same, 1 gone, 1 new");
  }

  @Test
  void onlyTheFirstWordsOfVeryLongTextsAreCompared() {
    String text = numbers(0, Words.MOST + 1);

    assertThat(changes(text, text))
        .containsExactly("no word differs; of each only the first 5,000 words were compared");
    assertThat(Words.of("x".repeat(10_000_000)).compared().get(0)).hasSize(20 * Words.MOST);
  }

  @Test
  void anyTextsGiveLinesOfBoundedLength() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      String before = randomText(random);
      String after = randomText(random);
      String about = "seed " + seed;
      assertThatCode(() -> changes(before, after)).as(about).doesNotThrowAnyException();
      assertThat(changes(before, after)).as(about).hasSizeLessThanOrEqualTo(10);
      assertThat(changes(before, after)).as(about).allMatch(line -> line.length() <= 160);
    }
  }

  private static String randomText(Random random) {
    return random
        .ints(random.nextInt(200), 0, 40)
        .mapToObj(
            kind ->
                switch (kind) {
                  case 0 -> Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1));
                  case 1 -> Character.toString((char) random.nextInt(0x10000));
                  case 2, 3, 4 -> " ";
                  default -> Character.toString('a' + random.nextInt(4));
                })
        .collect(Collectors.joining());
  }

  private static String numbers(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "n" + i).collect(Collectors.joining(" "));
  }

  private static List<String> changes(String before, String after) {
    return WordChanges.between(Words.of(before), Words.of(after)).lines(Colours.NONE);
  }
}
