package org.dateline.text;

/** A walk over the lines of a text that are not blank. */
final class Lines {
  /** What a tab counts as in an indent. */
  private static final int TAB = 8;

  private final String text;
  private int next;
  private int start;
  private int end;
  private int indent;
  private boolean afterBlankLine;

  Lines(String text) {
    this.text = text;
  }

  /** Moves to the next line that is not blank; false at the end of the text. */
  boolean next() {
    int ends = 0;
    indent = 0;
    int i = next;
    for (; i < text.length() && Chars.isBlank(text.charAt(i)); i++) {
      char c = text.charAt(i);
      if (!Chars.isLineEnd(c)) {
        indent += c == '\t' ? TAB : 1;
      } else {
        indent = 0;
        if (c != '\n' || i == 0 || text.charAt(i - 1) != '\r') {
          ends++;
        }
      }
    }
    afterBlankLine = ends > 1;
    start = i;
    end = i;
    for (; i < text.length() && !Chars.isLineEnd(text.charAt(i)); i++) {
      if (!Chars.isBlank(text.charAt(i))) {
        end = i + 1;
      }
    }
    next = i;
    return start < text.length();
  }

  /** Offset of the first character that is not blank. */
  int start() {
    return start;
  }

  /** Offset after the last character that is not blank. */
  int end() {
    return end;
  }

  /** Blanks before the line, a tab counting as eight. */
  int indent() {
    return indent;
  }

  /** Whether a blank line stands before this one. */
  boolean afterBlankLine() {
    return afterBlankLine;
  }
}
