package org.dateline.text;

/** Kinds of characters that the rules of text tell apart. */
final class Chars {
  private static final String CLOSING = "\"'”’»›“‘)]}」』）】";

  private Chars() {}

  /** White space of any width, also the fixed and the zero-width space; line ends too. */
  static boolean isBlank(char c) {
    if (c <= 0x7F) {
      return c == ' ' || (c >= '\t' && c <= '\r');
    }
    return c == 0x85 || c == 0x200B || (c >= 0xA0 && Character.isSpaceChar(c));
  }

  static boolean isLineEnd(char c) {
    return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  /** A mark that ends sentences of scripts that put a blank after it. */
  static boolean isTerminal(char c) {
    return c == '.'
        || c == '?'
        || c == '!'
        || c == '…'
        || c == '؟'
        || c == '।'
        || isWideTerminal(c);
  }

  /** A mark that ends sentences without a blank after it. */
  static boolean isWideTerminal(char c) {
    return c == '。' || c == '！' || c == '？' || c == '｡';
  }

  /** The underscore and its like in other scripts, which UAX #29 takes as parts of words. */
  static boolean isUnderscore(char c) {
    return c == '_' || (c >= 0x203F && Character.getType(c) == Character.CONNECTOR_PUNCTUATION);
  }

  static boolean isDash(char c) {
    return c == '-' || c == '–' || c == '—' || c == '―';
  }

  /** Quotation marks and brackets that may stand between a terminal mark and the blank. */
  static boolean isClosing(char c) {
    return CLOSING.indexOf(c) >= 0;
  }

  static boolean isDoubleQuote(char c) {
    return c == '"' || (c > 0x7F && "“”„«»「」".indexOf(c) >= 0);
  }

  /** Lower case as the rules need it: one step for ASCII, a curly apostrophe is a straight one. */
  static char fold(char c) {
    if (c <= 0x7F) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return c == '’' ? '\'' : Character.toLowerCase(c);
  }
}
