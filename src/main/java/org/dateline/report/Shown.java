package org.dateline.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Texts of articles as one line that a terminal shows and does not obey. */
final class Shown {
  /** So many digits of an id tell the articles of a million apart, and find one again. */
  private static final int ID = 10;

  private static final String CUT = "…";
  private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
  private static final int ZERO_WIDTH_JOINER = 0x200d;

  private Shown() {}

  /**
   * The text in one line: runs of blanks and line ends as one blank, control characters, marks of
   * direction and half characters as {@code \\uXXXX}, cut after so many characters.
   */
  static String line(String text, int most) {
    StringBuilder shown = new StringBuilder();
    boolean blank = false;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
        blank = shown.length() > 0;
        continue;
      }
      String next = (blank ? " " : "") + visible(point);
      blank = false;
      if (shown.length() + next.length() > most) {
        return shown.append(CUT).toString();
      }
      shown.append(next);
    }
    return shown.toString();
  }

  /** The text with its lines and blanks as they are, characters made visible in the same way. */
  static String text(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().forEach(c -> shown.append(isPlain(c) ? Character.toString(c) : visible(c)));
    return shown.toString();
  }

  /** The first digits of an id. */
  static String id(String articleId) {
    return line(articleId, articleId.length()).substring(0, Math.min(ID, articleId.length()));
  }

  /** A share of 1 with two digits. */
  static String share(double share) {
    return String.format(Locale.ROOT, "%.2f", share);
  }

  /** A number of things, as in "1 day" and "2 days". */
  static String count(long number, String thing) {
    String plural = thing.endsWith("y") && !thing.endsWith("day") ? "ies" : "s";
    String stem = plural.equals("ies") ? thing.substring(0, thing.length() - 1) : thing;
    return String.format(Locale.ROOT, "%,d ", number) + (number == 1 ? thing : stem + plural);
  }

  /** The days from one to another, both included. */
  static String span(LocalDate first, LocalDate last) {
    return first.equals(last)
        ? first.toString()
        : "%s to %s (%s)"
            .formatted(first, last, count(ChronoUnit.DAYS.between(first, last) + 1, "day"));
  }

  private static boolean isPlain(int point) {
    return point == '\n' || point == ' ';
  }

  private static String visible(int point) {
    return switch (Character.getType(point)) {
      case Character.FORMAT ->
          point == ZERO_WIDTH_JOINER || point == ZERO_WIDTH_NON_JOINER
              ? Character.toString(point)
              : escaped(point);
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          escaped(point);
      default -> Character.toString(point);
    };
  }

  private static String escaped(int point) {
    return String.format("\\u%04x", point);
  }
}
