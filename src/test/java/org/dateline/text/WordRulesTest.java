package org.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordRulesTest {
  private static final List<String> LANGUAGES =
      List.of(
          "en", "fr", "it", "de", "tr", "el", "ar", "bg", "cs", "da", "es", "fi", "hu", "nl", "no",
          "pt", "ro", "ru", "sv", "und", "xx", "");

  @ParameterizedTest
  @ValueSource(strings = {"the", "The", "THE", "and", "don't", "Don't", "don’t", "isn’t"})
  void englishStopWordsAreNoTerms(String word) {
    assertThat(plain("en").term(word)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Russia's, russia",
    "Russia’s, russia",
    "RUSSIA'S, russia",
    "Rates, rates",
    "o'neill, o'neill",
    "O’Neill, o'neill",
    "naïve, naïve",
    "F16, f16"
  })
  void englishWordsLoseThePossessiveAndTheirCapitals(String word, String term) {
    assertThat(plain("en").term(word)).isEqualTo(term);
  }

  @ParameterizedTest
  @CsvSource({"rates, rate", "cities, city", "glass, glass", "Russia's, russia", "vote, vote"})
  void aLightStemCutsThePlural(String word, String term) {
    assertThat(stemmed("en").term(word)).isEqualTo(term);
  }

  @ParameterizedTest
  @CsvSource({
    "fr, L'Europe, europe",
    "fr, l’Europe, europe",
    "fr, aujourd'hui, aujourd'hui",
    "fr, grèves, grèves",
    "it, dell'Unione, unione",
    "it, DELL’UNIONE, unione",
    "de, Straße, straße",
    "de, Häuser, häuser",
    "tr, Ankara'da, ankara",
    "tr, IRAK, ırak",
    "el, ΕΛΛΆΔΑ, ελλαδα",
    "ar, NATO, nato",
    "ru, Москва, москва",
    "und, L'Europe, l'europe",
    "xx, THE, the"
  })
  void everyLanguageHasItsOwnRules(String language, String word, String term) {
    assertThat(plain(language).term(word)).isEqualTo(term);
  }

  @ParameterizedTest
  @CsvSource({
    "fr, les",
    "fr, L'un",
    "de, Und",
    "it, della",
    "es, los",
    "ru, Что",
    "ar, من",
    "tr, İçin",
    "el, ΚΑΙ",
    "sv, och"
  })
  void everyLanguageHasItsOwnStopWords(String language, String word) {
    assertThat(plain(language).term(word)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"de, Häuser, haus", "fr, grèves, grev", "es, huelgas, huelg", "und, rates, rates"})
  void aLightStemIsThatOfTheLanguage(String language, String word, String term) {
    assertThat(stemmed(language).term(word)).isEqualTo(term);
  }

  @Test
  void aTermHasALetterAndALengthInBounds() {
    WordRules rules = new WordRules("en", false, 3, 5);

    assertThat(rules.term("1989")).isEmpty();
    assertThat(rules.term("1,000.50")).isEmpty();
    assertThat(rules.term("10th")).isEqualTo("10th");
    assertThat(rules.term("ox")).isEmpty();
    assertThat(rules.term("oxe")).isEqualTo("oxe");
    assertThat(rules.term("bread")).isEqualTo("bread");
    assertThat(rules.term("breads")).isEmpty();
    assertThat(rules.term("ox's")).as("the possessive is not counted").isEmpty();
  }

  @Test
  void anyWordOfAnyLanguageGivesATermWithoutBlanksOrCapitals() {
    long seed = 71;
    Random random = new Random(seed);
    for (String language : LANGUAGES) {
      for (boolean stem : new boolean[] {false, true}) {
        WordRules rules = new WordRules(language, stem, 1, 40);
        for (int i = 0; i < 2_000; i++) {
          String word = word(random);
          String term = rules.term(word);
          assertThat(term)
              .as("seed %d, language %s, stem %s, word %s", seed, language, stem, word)
              .doesNotContain(" ")
              .isEqualTo(rules.term(word));
          assertThat(term.chars().noneMatch(c -> c >= 'A' && c <= 'Z'))
              .as("seed %d, language %s, stem %s: %s", seed, language, stem, term)
              .isTrue();
        }
      }
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 1 + random.nextInt(12); i > 0; i--) {
      int c =
          switch (random.nextInt(4)) {
            case 0 -> 'A' + random.nextInt(26);
            case 1 -> 0xC0 + random.nextInt(0x500);
            case 2 -> "'’-.".charAt(random.nextInt(4));
            default -> random.nextInt(Character.MAX_CODE_POINT + 1);
          };
      word.appendCodePoint(c >= 0xD800 && c < 0xE000 ? 'x' : c);
    }
    return word.toString().replace(' ', 'x');
  }

  private static WordRules plain(String language) {
    return new WordRules(language, false, 2, 30);
  }

  private static WordRules stemmed(String language) {
    return new WordRules(language, true, 2, 30);
  }
}
