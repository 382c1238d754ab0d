package org.dateline.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dateline.stats.TrendSettings;
import org.dateline.stats.Weighting;
import org.dateline.text.TextScanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordReaderTest {
  private final TextScanner scanner = new TextScanner();
  private final WordReader reader = new WordReader(settings(false, 2, 30));

  @Test
  void termsCarryTheirSpellings() {
    ArticleWords words = read("Rates rise", "rates Fell; the RATES rise");

    assertThat(terms(words)).containsExactly("rates", "rise", "fell");
    assertThat(spellings(words))
        .isEqualTo(Map.of("Fell", 1, "RATES", 1, "Rates", 1, "rates", 1, "rise", 2));
  }

  @Test
  void occurrencesAreAllTermsAndAdjacentAllPairs() {
    WordReader.Words words =
        reader.read(scanner.scan("", "Rates rise, the rates rise.", LocalDate.EPOCH), "en");

    assertThat(words.occurrences()).isEqualTo(4);
    assertThat(words.adjacent()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"prime minister", "prime-minister", "the prime  minister", "(prime minister)"})
  void aBlankOrAHyphenJoinsAPair(String body) {
    assertThat(pairs(read("", body))).isEqualTo(Map.of("prime minister", 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "prime, minister", "prime. Minister", "prime - minister", "prime/minister",
        "prime the minister", "prime 7 minister", "prime\n\nminister", "prime \"minister\"",
        "prime—minister"
      })
  void anythingElseBetweenTwoWordsMakesNoPair(String body) {
    ArticleWords words = read("", body);

    assertThat(terms(words)).containsExactly("prime", "minister");
    assertThat(pairs(words)).isEmpty();
  }

  @Test
  void theHeadlineAndTheBodyMakeNoPair() {
    assertThat(pairs(read("Talks on prime", "minister"))).isEmpty();
  }

  @Test
  void aPairIsCountedOncePerPlaceWhateverItsSpelling() {
    ArticleWords words =
        read("", "Prime minister, prime minister, Prime Minister, prime prime prime");

    assertThat(pairs(words)).isEqualTo(Map.of("prime minister", 3, "prime prime", 2));
  }

  @Test
  void oneArticleLeavesNothingForTheNext() {
    ArticleWords alone = read("", "wind blows cold");
    read("", "rain falls, rain falls, wind stops");

    ArticleWords again = read("", "wind blows cold");

    assertThat(again.encode()).isEqualTo(alone.encode());
  }

  @Test
  void withoutPhrasesNoPairIsRead() {
    TermSettings with = settings(false, 2, 30);
    TermSettings without =
        new TermSettings(with.weighting(), false, 2, 30, false, 3, 10.83, with.trends());

    WordReader.Words words =
        new WordReader(without).read(scanner.scan("", "prime minister", LocalDate.EPOCH), "en");

    assertThat(words.adjacent()).isZero();
    assertThat(ArticleWords.decode(words.bytes()).first()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"en, The grèves, grèves", "fr, Les grèves, grèves", "de, Die grèves, grèves"})
  void theLanguageIsThatOfTheArticle(String language, String body, String term) {
    WordReader.Words words = reader.read(scanner.scan("", body, LocalDate.EPOCH), language);

    assertThat(terms(ArticleWords.decode(words.bytes()))).containsExactly(term);
  }

  @Test
  void aTextWithoutTermsHasNone() {
    ArticleWords words = read("", "The 1989, and 7.");

    assertThat(words.terms()).isEmpty();
    assertThat(words.spellings()).isEmpty();
  }

  private ArticleWords read(String headline, String body) {
    return ArticleWords.decode(
        reader.read(scanner.scan(headline, body, LocalDate.EPOCH), "en").bytes());
  }

  private static List<String> terms(ArticleWords words) {
    return Stream.of(words.terms()).map(WordReaderTest::text).toList();
  }

  private static Map<String, Integer> spellings(ArticleWords words) {
    Map<String, Integer> counts = new TreeMap<>();
    for (int i = 0; i < words.spellings().length; i++) {
      byte[] written = words.spellings()[i];
      counts.put(written == null ? term(words, i) : text(written), words.counts()[i]);
    }
    return counts;
  }

  private static Map<String, Integer> pairs(ArticleWords words) {
    Map<String, Integer> pairs = new TreeMap<>();
    for (int i = 0; i < words.first().length; i++) {
      String pair = term(words, words.first()[i]) + ' ' + term(words, words.second()[i]);
      pairs.merge(pair, words.pairCounts()[i], Integer::sum);
    }
    return pairs;
  }

  private static String term(ArticleWords words, int spelling) {
    return text(words.terms()[words.termOf()[spelling]]);
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private static TermSettings settings(boolean stem, int minLength, int maxLength) {
    return new TermSettings(
        Weighting.SMOOTH,
        stem,
        minLength,
        maxLength,
        true,
        3,
        10.83,
        new TrendSettings(90, 56, 14, 2, 1));
  }
}
