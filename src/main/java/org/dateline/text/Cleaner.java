package org.dateline.text;

import java.text.Normalizer;

/**
 * Text as the scanner takes it: NFC, no control characters but line ends and tabs, no lone
 * surrogates (U+FFFD instead), no soft hyphens and no byte order marks.
 */
final class Cleaner {
  /**
   * Longest run of combining marks and invisible format characters kept. Unicode's stream-safe
   * format allows 30; without a limit putting n marks in canonical order takes n² steps, and a
   * tokenizer reads a run again from each of its characters.
   */
  private static final int MARKS = 30;

  private static final char SOFT_HYPHEN = 0xAD;
  private static final char BYTE_ORDER_MARK = 0xFEFF;

  /** From here on a character may be a combining mark, a surrogate or not in NFC. */
  private static final char FIRST_MARK = 0x300;

  private Cleaner() {}

  /** The cleaned text; the same object where there was nothing to do. */
  static String clean(String text) {
    boolean simple = true;
    for (int i = 0; i < text.length() && simple; i++) {
      simple = isSimple(text.charAt(i));
    }
    if (simple) {
      return text;
    }
    String stripped = strip(text);
    return Normalizer.isNormalized(stripped, Normalizer.Form.NFC)
        ? stripped
        : Normalizer.normalize(stripped, Normalizer.Form.NFC);
  }

  /** Letters, line ends and the usual marks: nothing to strip, nothing to compose. */
  private static boolean isSimple(char c) {
    if (c < FIRST_MARK) {
      return c != SOFT_HYPHEN && !isControl(c);
    }
    return c >= 0x2010 && c <= 0x2026;
  }

  private static boolean isControl(char c) {
    return c < 0x20 ? c < '\t' || c > '\r' : c >= 0x7F && c < 0xA0 && c != 0x85;
  }

  private static String strip(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    int marks = 0;
    int width;
    for (int i = 0; i < text.length(); i += width) {
      int c = text.codePointAt(i);
      width = Character.charCount(c);
      if (c == SOFT_HYPHEN || c == BYTE_ORDER_MARK || (width == 1 && isControl((char) c))) {
        continue;
      } else if (c >= FIRST_MARK && isMark(c)) {
        marks++;
      } else {
        marks = 0;
      }
      if (marks <= MARKS) {
        kept.appendCodePoint(width == 1 && Character.isSurrogate((char) c) ? 0xFFFD : c);
      }
    }
    return kept.toString();
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT;
  }
}
