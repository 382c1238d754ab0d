package org.dateline.text;

/**
 * How a body is laid out: one paragraph a line, or paragraphs wrapped at a column. It is wrapped if
 * most line ends inside its blocks come after lines of similar length, end no sentence, and are
 * often followed by a lower-case letter.
 *
 * @param wrapped whether a line end inside a block is a blank
 * @param indent the smallest indent of all lines
 * @param width the longest of the lines that another follows in the same block
 */
record Layout(boolean wrapped, int indent, int width) {
  /** Blanks by which a line must stand in to begin a paragraph. */
  static final int INDENT = 4;

  /** Lines wrapped at a column are between these lengths. */
  private static final int SHORTEST = 30;

  private static final int LONGEST = 160;

  static Layout of(String body) {
    Lines lines = new Lines(body);
    int[] lengths = new int[LONGEST + 2];
    int indent = Integer.MAX_VALUE;
    int ends = 0;
    int open = 0;
    int lower = 0;
    int previousEnd = 0;
    int previousLength = -1;
    while (lines.next()) {
      indent = Math.min(indent, lines.indent());
      if (previousLength >= 0 && !lines.afterBlankLine() && lines.indent() < indent + INDENT) {
        ends++;
        open += endsSentence(body, previousEnd) ? 0 : 1;
        lower += Character.isLowerCase(body.charAt(lines.start())) ? 1 : 0;
        lengths[Math.min(previousLength, LONGEST + 1)]++;
      }
      previousEnd = lines.end();
      previousLength = lines.end() - lines.start() + lines.indent();
    }
    int width = LONGEST + 1;
    while (width > 0 && lengths[width] == 0) {
      width--;
    }
    boolean wrapped =
        ends > 0
            && width >= SHORTEST
            && width <= LONGEST
            && open * 10L >= ends * 6L
            && lower * 10L >= ends * 4L
            && longerThan(lengths, width * 2 / 3) * 10L >= ends * 7L;
    return new Layout(wrapped, indent, width);
  }

  /** Whether a line that ends a sentence far from the margin ends its paragraph. */
  boolean closes(String body, int start, int end) {
    return (end - start) * 4L < width * 3L && endsSentence(body, end);
  }

  static boolean endsSentence(String text, int end) {
    int i = end - 1;
    while (i > 0 && i > end - 4 && Chars.isClosing(text.charAt(i))) {
      i--;
    }
    return i >= 0 && Chars.isTerminal(text.charAt(i));
  }

  private static int longerThan(int[] lengths, int least) {
    int count = 0;
    for (int i = least; i < lengths.length; i++) {
      count += lengths[i];
    }
    return count;
  }
}
