package org.dateline.text;

/** Numbers the sentences: which of the places between two words of a paragraph ends one. */
final class SentenceRules {
  private SentenceRules() {}

  /** Numbers the sentence of every word and returns how many sentences there are. */
  static int number(char[] text, WordTable words) {
    int sentence = 0;
    for (int i = 1; i < words.size; i++) {
      if (words.paragraph[i] != words.paragraph[i - 1]
          || (words.paragraph[i] > 0 && endsBefore(text, words, i))) {
        sentence++;
      }
      words.sentence[i] = sentence;
    }
    return words.size == 0 ? 0 : sentence + 1;
  }

  private static boolean endsBefore(char[] text, WordTable words, int word) {
    boolean terminal = false;
    boolean blank = false;
    for (int i = words.end[word - 1]; i < words.begin[word]; i++) {
      char c = text[i];
      if (Chars.isTerminal(c)) {
        terminal = true;
        blank |= Chars.isWideTerminal(c);
      } else if (Chars.isBlank(c)) {
        blank |= terminal;
      } else if (!Chars.isClosing(c) && !Chars.isOpening(c)) {
        terminal = false;
        blank = false;
      }
    }
    return blank && !Character.isLowerCase(Character.codePointAt(text, words.begin[word]));
  }
}
