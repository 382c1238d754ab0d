package org.dateline.entities;

import java.util.Arrays;

/** Which sentences are written all in capitals or in title case, so that a capital says nothing. */
final class SentenceCases {
  private enum Case {
    NORMAL,
    CAPITALS,
    TITLE
  }

  private final Case[] cases;
  private final Words words;

  SentenceCases(Words words) {
    this.words = words;
    int sentences = words.size == 0 ? 0 : words.article.sentence(words.size - 1) + 1;
    cases = new Case[sentences];
    Arrays.fill(cases, Case.NORMAL);
    int from = 0;
    for (int i = 1; i <= words.size; i++) {
      if (i == words.size || words.article.sentence(i) != words.article.sentence(from)) {
        cases[words.article.sentence(from)] = of(from, i);
        from = i;
      }
    }
  }

  private Case of(int from, int to) {
    int lower = 0;
    int longLower = 0;
    int capital = 0;
    int upper = 0;
    for (int i = from; i < to; i++) {
      switch (words.shape(i)) {
        case LOWER -> {
          lower++;
          longLower += words.length(i) > 4 ? 1 : 0;
        }
        case CAPITAL -> capital++;
        case UPPER -> upper++;
        case INITIAL, OTHER -> {}
      }
    }
    if (upper >= 3 && lower + capital <= upper / 8) {
      return Case.CAPITALS;
    }
    boolean headline = words.article.paragraph(from) == 0;
    return headline && capital >= 4 && longLower == 0 && lower <= capital
        ? Case.TITLE
        : Case.NORMAL;
  }

  boolean isWeak(int word) {
    return cases[words.article.sentence(word)] != Case.NORMAL;
  }

  boolean isAllCapitals(int word) {
    return cases[words.article.sentence(word)] == Case.CAPITALS;
  }
}
