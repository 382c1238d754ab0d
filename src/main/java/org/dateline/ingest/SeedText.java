package org.dateline.ingest;

import java.nio.CharBuffer;
import java.util.Optional;

/**
 * The parts of a text in the seed layout: ` date 2024-03-01 The headline`, a blank line, the body.
 *
 * @param date what stands where the first line has a day; empty if it does not begin with one, and
 *     is the headline as a whole
 * @param headline one line, empty if there is none
 * @param body lines ended by `\n`, empty if there is none
 * @param nuls how many NUL characters were taken out
 */
record SeedText(Optional<String> date, String headline, String body, int nuls) {
  private static final String WORD = "date";

  /**
   * The parts of the first bytes of a buffer, which are all of a file.
   *
   * @throws BadInputException if they are no text in UTF-8, or blank
   */
  static SeedText of(byte[] bytes, int length, Utf8 utf8) throws BadInputException {
    Signature.check(bytes, Math.min(length, Signature.LOOK));
    CharBuffer decoded = utf8.decode(bytes, 0, length);
    return of(Blanks.withoutNuls(decoded.toString()), Blanks.nuls(decoded));
  }

  private static SeedText of(String text, int nuls) throws BadInputException {
    int from = blanksEnd(text, 0, text.length());
    if (from == text.length()) {
      throw new BadInputException(
          Reason.EMPTY, text.isEmpty() ? "nothing" : "%d blanks".formatted(text.length()));
    }
    int lineEnd = lineEnd(text, from);
    int word = wordEnd(text, from, lineEnd);
    int date = blanksEnd(text, word, lineEnd);
    boolean isDated =
        text.substring(from, word).equalsIgnoreCase(WORD)
            && date < lineEnd
            && Character.isDigit(text.charAt(date));
    int dateEnd = isDated ? wordEnd(text, date, lineEnd) : from;
    return new SeedText(
        isDated ? Optional.of(text.substring(date, dateEnd)) : Optional.empty(),
        Blanks.oneLine(text.substring(dateEnd, lineEnd)),
        Blanks.lines(text.substring(lineEnd)),
        nuls);
  }

  private static int blanksEnd(String text, int from, int to) {
    int end = from;
    while (end < to && Blanks.isBlank(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int wordEnd(String text, int from, int lineEnd) {
    int end = from;
    while (end < lineEnd && !Blanks.isBlank(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int lineEnd(String text, int from) {
    int end = from;
    while (end < text.length() && !Blanks.isLineEnd(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
