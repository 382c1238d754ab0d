package org.dateline.text;

/**
 * Numbers the sentences: decides which places between two words of a paragraph end one. A terminal
 * mark, closing quotes or brackets, then a blank end a sentence if the next word can begin one;
 * abbreviations, initials, list numbers and quoted exclamations undo it.
 */
final class SentenceRules {
  private static final int PERIOD = 1;
  private static final int STRONG = 1 << 1;
  private static final int ELLIPSIS = 1 << 2;
  private static final int WIDE = 1 << 3;
  private static final int BLANK = 1 << 4;
  private static final int CLOSED = 1 << 5;
  private static final int OPENED = 1 << 6;
  private static final int ANY = PERIOD | STRONG | ELLIPSIS | WIDE;

  /** Words between a quoted exclamation and the verb of saying that belongs to it. */
  private static final int NAME_WORDS = 3;

  private final char[] text;
  private final WordTable words;

  private SentenceRules(char[] text, WordTable words) {
    this.text = text;
    this.words = words;
  }

  /** Numbers the sentence of every word and returns how many sentences there are. */
  static int number(char[] text, WordTable words) {
    SentenceRules rules = new SentenceRules(text, words);
    int sentence = 0;
    for (int i = 1; i < words.size; i++) {
      if (words.startsParagraph(i) || (words.paragraph[i] > 0 && rules.endsBefore(i))) {
        sentence++;
      }
      words.sentence[i] = sentence;
    }
    return words.size == 0 ? 0 : sentence + 1;
  }

  private boolean endsBefore(int word) {
    int begin = words.end[word - 1];
    int end = words.begin[word];
    if (end - begin < 2 && !(end > begin && Chars.isTerminal(text[begin]))) {
      return false;
    }
    if (words.section[word - 1] == Section.DATELINE || words.section[word] == Section.SOURCE) {
      return false;
    }
    int marks = marks(begin, end);
    if ((marks & ANY) == 0) {
      return false;
    }
    if ((marks & WIDE) != 0) {
      return true;
    }
    return canBegin(word)
        && ((marks & BLANK) != 0 || lacksBlank(marks, word))
        && ((marks & PERIOD) == 0 || periodEnds(marks, word))
        && ((marks & ELLIPSIS) == 0 || !isI(word))
        && ((marks & STRONG) == 0 || (marks & CLOSED) == 0 || !isSpeaker(word));
  }

  /** What stands between two words, in order: a comma or the like takes back what came before. */
  private int marks(int begin, int end) {
    int marks = 0;
    for (int i = begin; i < end; i++) {
      char c = text[i];
      if (Chars.isTerminal(c)) {
        marks = (marks & ~BLANK) | terminal(c, i > begin && text[i - 1] == '.', marks);
      } else if (marks != 0) {
        marks = after(marks, c);
      }
    }
    return marks;
  }

  private static int after(int marks, char c) {
    if (c == ' ') {
      return marks | BLANK;
    }
    if ((marks & BLANK) == 0) {
      return Chars.isClosing(c) ? marks | (Chars.isDoubleQuote(c) ? CLOSED : 0) : 0;
    }
    return c == ',' || c == ';' || c == ':' ? 0 : marks | (Chars.isDoubleQuote(c) ? OPENED : 0);
  }

  private static int terminal(char c, boolean afterPeriod, int marks) {
    if (c == '.') {
      boolean more = afterPeriod || (marks & PERIOD) != 0;
      return more ? (marks & ~PERIOD) | ELLIPSIS : marks | PERIOD;
    }
    return c == '…' ? ELLIPSIS : Chars.isWideTerminal(c) ? WIDE : STRONG;
  }

  /** A capital, a digit or a letter without case; also a name such as `eBay`. */
  private boolean canBegin(int word) {
    int begin = words.begin[word];
    int first = Character.codePointAt(text, begin, words.end[word]);
    int second = begin + Character.charCount(first);
    return !Character.isLowerCase(first)
        || (second < words.end[word] && Character.isUpperCase(text[second]));
  }

  /** The blank is missing after a full stop or after a closing quotation mark. */
  private boolean lacksBlank(int marks, int word) {
    return Character.isUpperCase(text[words.begin[word]])
        && ((marks & CLOSED) != 0
            || ((marks & PERIOD) != 0 && words.length(word) > 1 && words.length(word - 1) > 1));
  }

  private boolean periodEnds(int marks, int word) {
    int before = words.kinds[word - 1];
    if ((before & Kinds.BEFORE_NAME) != 0) {
      return false;
    }
    boolean number = Character.isDigit(text[words.begin[word]]);
    if (number && (before & Kinds.BEFORE_NUMBER) != 0) {
      return false;
    }
    if ((before & Kinds.ABBREVIATION) != 0 || hasPeriods(word - 1)) {
      return !number
          && ((marks & OPENED) != 0
              || (words.kinds[word] & Kinds.STARTER) != 0
              || !Character.isUpperCase(text[words.begin[word]]));
    }
    return !isListNumber(word - 1);
  }

  /** `J` and `U.S`: single letters with periods between. */
  private boolean hasPeriods(int word) {
    int end = words.end[word];
    for (int i = words.begin[word]; i < end; i += 2) {
      if (!Character.isLetter(text[i]) || (i + 1 < end && text[i + 1] != '.')) {
        return false;
      }
    }
    return !Character.isIdeographic(text[words.begin[word]]);
  }

  private boolean isListNumber(int word) {
    return words.length(word) <= 2
        && Character.isDigit(text[words.begin[word]])
        && words.startsParagraph(word);
  }

  private boolean isI(int word) {
    return words.length(word) == 1 && text[words.begin[word]] == 'I';
  }

  /** Whether a name begins here that a verb of saying follows: `"Enough!" Anna Berg said`. */
  private boolean isSpeaker(int word) {
    if ((words.kinds[word] & Kinds.STARTER) != 0) {
      return false;
    }
    for (int i = word + 1; i <= word + NAME_WORDS && words.isNext(text, i); i++) {
      if ((words.kinds[i] & Kinds.SAYING) != 0) {
        return true;
      }
    }
    return false;
  }
}
