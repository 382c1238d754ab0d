package org.dateline.copies;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts of invented words from a seed, with sentences, names and numbers, and changes of them. */
final class RandomTexts {
  private static final int WORDS = 5_000;
  private static final String CONSONANTS = "bdfgklmnprst";
  private static final String VOWELS = "aeiou";

  private final Random random;

  RandomTexts(long seed) {
    this.random = new Random(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** An id as articles have them. */
  String id() {
    return "%016x".formatted(random.nextLong());
  }

  List<String> words(int n) {
    return Stream.generate(this::word).limit(n).toList();
  }

  /** Words in small letters, without numbers. */
  List<String> plain(int n) {
    return Stream.generate(() -> invented(below(WORDS))).limit(n).toList();
  }

  /** The words, one in so many of them another word. */
  List<String> edited(List<String> words, int oneIn) {
    return words.stream().map(word -> below(oneIn) == 0 ? word() : word).toList();
  }

  /** The words, one in so many of the numbers another. */
  List<String> recounted(List<String> words, int oneIn) {
    return words.stream().map(w -> isNumber(w) && below(oneIn) == 0 ? number() : w).toList();
  }

  static List<String> first(List<String> words, double share) {
    return words.subList(0, (int) (words.size() * share));
  }

  static List<String> joined(List<String> one, List<String> other) {
    List<String> words = new ArrayList<>(one);
    words.addAll(other);
    return words;
  }

  private String word() {
    int kind = below(100);
    if (kind < 4) {
      return number();
    }
    String word = invented(below(WORDS));
    if (kind < 14) {
      return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
    return kind < 22 ? word + "." : word;
  }

  private String number() {
    return switch (below(3)) {
      case 0 -> Integer.toString(100 + below(9_900));
      case 1 -> "%d,%03d".formatted(1 + below(99), below(1_000));
      default -> "%d.%d".formatted(10 + below(900), 1 + below(9));
    };
  }

  private static boolean isNumber(String word) {
    return Character.isDigit(word.charAt(0));
  }

  private static String invented(int n) {
    int syllables = CONSONANTS.length() * VOWELS.length();
    StringBuilder word = new StringBuilder();
    IntStream.iterate(n + syllables, rest -> rest > 0, rest -> rest / syllables)
        .map(rest -> rest % syllables)
        .forEach(
            syllable ->
                word.append(CONSONANTS.charAt(syllable / VOWELS.length()))
                    .append(VOWELS.charAt(syllable % VOWELS.length())));
    return word.toString();
  }
}
