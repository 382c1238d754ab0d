package org.dateline.ingest;

/** Blanks, line ends and NUL in text. */
final class Blanks {
  private Blanks() {}

  /** Whether a character shows nothing: white space of any kind, also without width. */
  static boolean isBlank(char c) {
    return c < 0x7f
        ? c <= ' '
        : c == '\u0085'
            || c == '\uFEFF'
            || c == '\u200B'
            || Character.isWhitespace(c)
            || Character.isSpaceChar(c);
  }

  static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085';
  }

  /** Without blanks at both ends. */
  static String strip(String text) {
    return strip(text, 0, text.length());
  }

  static String strip(String text, int from, int to) {
    int begin = from;
    int end = to;
    while (begin < end && isBlank(text.charAt(begin))) {
      begin++;
    }
    while (end > begin && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(begin, end);
  }

  /** As one line: every line end or tab a blank, none at the ends. */
  static String oneLine(String text) {
    String stripped = strip(text).replace("\r\n", "\n");
    StringBuilder line = null;
    for (int i = 0; i < stripped.length(); i++) {
      char c = stripped.charAt(i);
      if (isLineEnd(c) || c == '\t' || c == '\f' || c == '\u000B') {
        line = line == null ? new StringBuilder(stripped) : line;
        line.setCharAt(i, ' ');
      }
    }
    return line == null ? stripped : line.toString();
  }

  /** As lines ended by `\n`, without blanks at both ends. */
  static String lines(String text) {
    String stripped = strip(text);
    int first = firstOtherLineEnd(stripped);
    if (first < 0) {
      return stripped;
    }
    StringBuilder lines = new StringBuilder(stripped.length()).append(stripped, 0, first);
    for (int i = first; i < stripped.length(); i++) {
      char c = stripped.charAt(i);
      if (c == '\r' && i + 1 < stripped.length() && stripped.charAt(i + 1) == '\n') {
        continue;
      }
      lines.append(isLineEnd(c) ? '\n' : c);
    }
    return lines.toString();
  }

  private static int firstOtherLineEnd(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\n' && isLineEnd(c)) {
        return i;
      }
    }
    return -1;
  }

  static int nuls(CharSequence text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      count += text.charAt(i) == 0 ? 1 : 0;
    }
    return count;
  }

  static String withoutNuls(String text) {
    return text.indexOf(0) < 0 ? text : text.replace("\0", "");
  }
}
