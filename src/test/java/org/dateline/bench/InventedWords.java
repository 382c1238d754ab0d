package org.dateline.bench;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Pronounceable words that no language has, each given once. */
final class InventedWords {
  private static final List<String> ONSETS =
      List.of(
          "b", "br", "c", "ch", "cl", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "l", "m", "n",
          "p", "pl", "pr", "qu", "r", "s", "sh", "sk", "st", "t", "th", "tr", "v", "w", "z", "");
  private static final List<String> VOWELS =
      List.of("a", "e", "i", "o", "u", "a", "e", "o", "ai", "ea", "ou");
  private static final List<String> CODAS =
      List.of("", "", "", "l", "n", "r", "s", "t", "m", "nd", "rk", "st", "ck", "x");

  private final Draws draws;
  private final Set<String> taken;

  InventedWords(Draws draws, Set<String> taken) {
    this.draws = draws;
    this.taken = new HashSet<>(taken);
  }

  String word(int fewestSyllables, int mostSyllables) {
    while (true) {
      StringBuilder word = new StringBuilder();
      for (int left = draws.between(fewestSyllables, mostSyllables); left > 0; left--) {
        word.append(draws.one(ONSETS)).append(draws.one(VOWELS));
        word.append(left == 1 || draws.chance(0.2) ? draws.one(CODAS) : "");
      }
      if (word.length() > 2 && taken.add(word.toString())) {
        return word.toString();
      }
    }
  }

  String name() {
    String word = word(2, 3);
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
