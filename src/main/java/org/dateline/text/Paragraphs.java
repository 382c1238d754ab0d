package org.dateline.text;

import java.util.Arrays;

/**
 * The text of an article with the bounds of its paragraphs, number 0 being the headline. White
 * space inside a paragraph is one blank; {@link #wide} remembers where it was wider.
 */
final class Paragraphs {
  private char[] chars = new char[4096];
  private int length;
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private int size;
  private int[] wide = new int[8];
  private int wides;
  private String text = "";

  /** Takes a new article; what the last one left is gone. */
  void read(String headline, String body) {
    String head = Cleaner.clean(headline);
    String rest = Cleaner.clean(body);
    length = 0;
    size = 0;
    wides = 0;
    ensure(head.length() + 2);
    starts[0] = 0;
    appendLine(head, 0, head.length());
    close();
    readBody(rest);
    text = new String(chars, 0, length);
    chars[length] = '\n';
    blankUnderscores();
  }

  /**
   * Underscores that join no letters or digits are ruled lines or marks of emphasis. The tokenizer
   * would read a ruled line again from each of its characters.
   */
  private void blankUnderscores() {
    for (int i = 0; i < length; i++) {
      if (Chars.isUnderscore(chars[i])
          && (i == 0
              || !Character.isLetterOrDigit(chars[i - 1])
              || !Character.isLetterOrDigit(chars[i + 1]))) {
        chars[i] = ' ';
      }
    }
  }

  private void readBody(String body) {
    Layout layout = Layout.of(body);
    Lines lines = new Lines(body);
    boolean closed = true;
    while (lines.next()) {
      ensure(lines.end() - lines.start() + 3);
      if (closed
          || !layout.wrapped()
          || lines.afterBlankLine()
          || lines.indent() >= layout.indent() + Layout.INDENT) {
        open();
      } else if (!isHyphen(length - 1) || !Character.isLowerCase(body.charAt(lines.start()))) {
        chars[length++] = ' ';
      }
      appendLine(body, lines.start(), lines.end());
      close();
      closed = layout.closes(body, lines.start(), lines.end());
    }
  }

  /** A hyphen at a line end belongs to the word: `Soviet-` and `backed` are one. */
  private boolean isHyphen(int at) {
    return chars[at] == '-' && at > 0 && Character.isLetter(chars[at - 1]);
  }

  private void open() {
    chars[length++] = '\n';
    chars[length++] = '\n';
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    starts[size++] = length;
  }

  private void close() {
    if (size == 0) {
      size = 1;
    }
    ends[size - 1] = length;
  }

  private void appendLine(String from, int start, int end) {
    int first = length;
    int blanks = 0;
    for (int i = start; i < end; i++) {
      char c = from.charAt(i);
      if (Chars.isBlank(c)) {
        blanks++;
      } else {
        if (blanks > 0 && length > first) {
          if (blanks > 1) {
            addWide(length);
          }
          chars[length++] = ' ';
        }
        blanks = 0;
        chars[length++] = c;
      }
    }
  }

  private void addWide(int at) {
    if (wides == wide.length) {
      wide = Arrays.copyOf(wide, wides * 2);
    }
    wide[wides++] = at;
  }

  private void ensure(int more) {
    if (length + more > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(length + more, chars.length * 2));
    }
  }

  String text() {
    return text;
  }

  /**
   * The characters of the text, loose underscores as blanks, then a line end and what older texts
   * left: not to be kept.
   */
  char[] chars() {
    return chars;
  }

  int length() {
    return length;
  }

  /** Paragraphs, the headline included: at least 1. */
  int size() {
    return size;
  }

  int start(int paragraph) {
    return starts[paragraph];
  }

  int end(int paragraph) {
    return ends[paragraph];
  }

  /** How many blanks were wider than one. */
  int wides() {
    return wides;
  }

  /** Offset of a blank that was wider than one; ascending. */
  int wide(int index) {
    return wide[index];
  }
}
