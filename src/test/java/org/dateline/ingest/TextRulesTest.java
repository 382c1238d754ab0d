package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextRulesTest {
  private static final long SEED = 20240301L;

  @Test
  void everyKindOfLineEndBecomesOne() {
    assertThat(Blanks.lines(" a\r\nb\rc\u2028d\u2029e\u0085f\n\r\ng \n"))
        .isEqualTo("a\nb\nc\nd\ne\nf\n\ng");
  }

  @Test
  void aHeadlineIsOneLine() {
    assertThat(Blanks.oneLine("\uFEFF One\r\ntwo\tthree\u2028four  five "))
        .isEqualTo("One two three four  five");
  }

  @Test
  void detailsShowControlsAndHalfCharactersAndEndAtTwoHundred() {
    assertThat(Detail.of("a\0b\nc\ud800d\u202ee\u2028😀"))
        .isEqualTo("a\\u0000b\\u000ac\\ud800d\\u202ee\\u2028😀");
    assertThat(Detail.of("x".repeat(200))).hasSize(200).doesNotContain("…");
    assertThat(Detail.of("x".repeat(201))).hasSize(200).endsWith("x…");
    assertThat(Detail.of("😀".repeat(101))).hasSizeLessThanOrEqualTo(200).endsWith("😀…");
  }

  @Test
  void anyDetailIsShortAndValid() {
    Random random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      String detail = Detail.of(text(random, 300));
      assertThat(detail.length()).as("seed %d, case %d", SEED, i).isLessThanOrEqualTo(200);
      assertThat(detail.chars().noneMatch(c -> c < ' ' || c == 0x7f)).isTrue();
      assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(detail)).isTrue();
    }
  }

  @Test
  void validBytesDecodeToWhatTheyWere() throws Exception {
    Random random = new Random(SEED);
    Utf8 utf8 = new Utf8();
    for (int i = 0; i < 5_000; i++) {
      String text = valid(text(random, 50));
      byte[] bytes = ("xx" + text).getBytes(StandardCharsets.UTF_8);
      assertThat(utf8.decode(bytes, 2, bytes.length - 2).toString()).isEqualTo(text);
      assertThat(Utf8.decodeVisibly(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "61e9,'byte 1 is not UTF-8: e9'",
    "6162c0af20,'byte 2 is not UTF-8: c0 af 20'",
    "eda080,'byte 0 is not UTF-8: ed a0 80'",
    "f4908080,'byte 0 is not UTF-8: f4 90 80 80'",
    "61e282,'byte 1 is not UTF-8: e2 82'",
  })
  void otherBytesAreRefusedWithTheirPlace(String hex, String message) {
    byte[] bytes = java.util.HexFormat.of().parseHex(hex);
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> new Utf8().decode(bytes, 0, bytes.length))
        .withMessage(message);
  }

  @Test
  void namesThatAreNotUtf8StayApart() {
    assertThat(LocalListing.decode("a%ff.txt")).isEqualTo("a\uFFFDFF.txt");
    assertThat(LocalListing.decode("a%fe%C3%A9%25.txt")).isEqualTo("a\uFFFDFEé%.txt");
  }

  @ParameterizedTest
  @CsvSource({"en,en", "EN-gb,en", "pt_BR,pt", "eng,en", "GER,de", "fra,fr", "haw,haw", "und,und"})
  void languageFieldsBecomeCodes(String field, String wanted) {
    assertThat(LanguageCode.of(field)).contains(wanted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"English", "e", "xx", "1", "", "-", "en.US", "日本"})
  void whatIsNoLanguageCodeIsNone(String field) {
    assertThat(LanguageCode.of(field)).isEmpty();
  }

  private static String text(Random random, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      text.appendCodePoint(
          switch (random.nextInt(4)) {
            case 0 -> random.nextInt(0x80);
            case 1 -> 0xd700 + random.nextInt(0x2900);
            case 2 -> 0x10000 + random.nextInt(0x100000);
            default -> random.nextInt(0x3000);
          });
    }
    return text.toString();
  }

  private static String valid(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
