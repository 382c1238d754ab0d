package org.dateline.entities;

/** What stands between two words of a sentence. */
enum Join {
  BLANK,
  HYPHEN,
  /** A period and perhaps a blank. */
  PERIOD,
  AMPERSAND,
  /** An apostrophe and a blank: `Workers' Party`. */
  APOSTROPHE,
  SLASH,
  /** Anything else, and the end of a sentence. */
  BREAK;

  static Join of(String text, int from, int to) {
    int length = to - from;
    if (length == 1) {
      return single(text.charAt(from));
    }
    if (length == 2) {
      return pair(text.charAt(from), text.charAt(from + 1));
    }
    if (length == 3 && text.charAt(from + 1) == '&') {
      return AMPERSAND;
    }
    return BREAK;
  }

  private static Join single(char c) {
    return switch (c) {
      case ' ', '\u00a0', '\n', '\t' -> BLANK;
      case '-', '\u2010', '\u2011' -> HYPHEN;
      case '.' -> PERIOD;
      case '&' -> AMPERSAND;
      case '/' -> SLASH;
      default -> BREAK;
    };
  }

  private static Join pair(char first, char second) {
    if (second == '-' && first == '.') {
      return HYPHEN;
    }
    if (single(second) != BLANK) {
      return BREAK;
    }
    return switch (first) {
      case '.' -> PERIOD;
      case '\'', '’' -> APOSTROPHE;
      case ' ' -> BLANK;
      default -> BREAK;
    };
  }
}
