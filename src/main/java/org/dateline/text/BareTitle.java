package org.dateline.text;

/**
 * Recognises a capitalised title whose name is missing: no article or possessive stands before it,
 * and it is followed by a verb (`US President has discussed`) or, after `by`, `with` and the like,
 * by a preposition or a mark (`approved by President in December`).
 */
final class BareTitle {
  /** Capitalised words before the title that can belong to it, such as `Russian Foreign`. */
  private static final int WORDS = 3;

  private final char[] text;
  private final WordTable words;

  BareTitle(char[] text, WordTable words) {
    this.text = text;
    this.words = words;
  }

  boolean isAt(int word) {
    if (!words.is(word, Kinds.TITLE) || !isCapitalised(word)) {
      return false;
    }
    boolean verb = follows(word, Kinds.SAYING | Kinds.AUXILIARY);
    if (!verb && !follows(word, Kinds.PLACE) && !endsClause(word)) {
      return false;
    }
    int first = word;
    while (words.isNext(text, first) && word - first < WORDS && isModifier(first - 1)) {
      first--;
    }
    if (first == 0 || !words.isNext(text, first)) {
      return verb && (first == 0 || isStart(first));
    }
    int before = first - 1;
    return words.is(before, Kinds.AGENT) || (verb && words.is(before, Kinds.JOINING));
  }

  private boolean follows(int word, int kinds) {
    return words.is(word + 1, kinds)
        && words.isNext(text, word + 1)
        && Character.isLowerCase(text[words.begin[word + 1]]);
  }

  private boolean endsClause(int word) {
    char c = text[words.end[word]];
    return !words.endsParagraph(word) && (c == ',' || c == '.');
  }

  /** A capital and small letters. */
  private boolean isCapitalised(int word) {
    int begin = words.begin[word];
    return Character.isUpperCase(text[begin]) && Character.isLowerCase(text[begin + 1]);
  }

  /** Capitalised, and not the word that makes a title complete: `The`, `Our`, `Kenya's`. */
  private boolean isModifier(int word) {
    int last = words.end[word] - 1;
    boolean possessive =
        last > words.begin[word]
            && (Chars.fold(text[last]) == '\'' || Chars.fold(text[last - 1]) == '\'');
    return Character.isUpperCase(text[words.begin[word]])
        && !possessive
        && !words.is(word, Kinds.DETERMINER | Kinds.STARTER);
  }

  /** Whether a sentence, a paragraph or a quotation begins with a word. */
  private boolean isStart(int word) {
    if (words.startsParagraph(word) || words.sentence[word] != words.sentence[word - 1]) {
      return true;
    }
    for (int i = words.end[word - 1]; i < words.begin[word]; i++) {
      if (Chars.isDoubleQuote(text[i]) && text[i + 1] != ' ') {
        return true;
      }
    }
    return words.section[word - 1] == Section.DATELINE;
  }
}
