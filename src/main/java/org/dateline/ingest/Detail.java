package org.dateline.ingest;

/** What was found, fit to be shown: one line of at most 200 characters, all of them visible. */
final class Detail {
  static final int MOST = 200;
  private static final String CUT = "…";

  private Detail() {}

  /** The text with control, format and half characters written as `\\uXXXX`, cut to 200. */
  static String of(String text) {
    StringBuilder shown = new StringBuilder(Math.min(text.length(), MOST));
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      String next = visible(point) ? Character.toString(point) : escaped(point);
      i += Character.charCount(point);
      boolean last = i == text.length();
      if (shown.length() + next.length() > (last ? MOST : MOST - CUT.length())) {
        return shown.append(CUT).toString();
      }
      shown.append(next);
    }
    return shown.toString();
  }

  /** The beginning of a long text, quoted. */
  static String quote(CharSequence text) {
    int length = Math.min(text.length(), 60);
    if (length < text.length() && Character.isHighSurrogate(text.charAt(length - 1))) {
      length--;
    }
    String start = text.subSequence(0, length).toString();
    return '"' + start + (length < text.length() ? CUT : "") + '"';
  }

  private static boolean visible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  private static String escaped(int point) {
    return String.format("\\u%04x", point);
  }
}
