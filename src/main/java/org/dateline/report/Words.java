package org.dateline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text as they are shown and as they are compared: without case and without the
 * punctuation around them. Where no blanks part words, every character is one.
 *
 * @param whole whether no word was left out
 */
record Words(List<String> shown, List<String> compared, boolean whole) {
  /** Ten times a long report: bounds the memory and the time of a comparison. */
  static final int MOST = 5_000;

  private static final int TEXT_CHARACTERS = 20 * MOST;
  private static final int WORD_CHARACTERS = 40;
  private static final String UNSPACED = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}";
  private static final Pattern WORD =
      Pattern.compile("[" + UNSPACED + "]|[^\\s\\p{Z}" + UNSPACED + "]+");

  static Words of(String text) {
    boolean whole = text.length() <= TEXT_CHARACTERS;
    List<String> shown = new ArrayList<>();
    List<String> compared = new ArrayList<>();
    Matcher word = WORD.matcher(whole ? text : text.substring(0, TEXT_CHARACTERS));
    while (word.find()) {
      String bare = bare(word.group());
      // a dash between blanks is no word
      if (bare.isEmpty()) {
        continue;
      }
      if (shown.size() == MOST) {
        return new Words(shown, compared, false);
      }
      shown.add(Shown.line(word.group(), WORD_CHARACTERS));
      compared.add(bare.toLowerCase(Locale.ROOT));
    }
    return new Words(shown, compared, whole);
  }

  int size() {
    return shown.size();
  }

  private static String bare(String word) {
    int begin = 0;
    int end = word.length();
    while (begin < end && !counts(word.codePointAt(begin))) {
      begin += Character.charCount(word.codePointAt(begin));
    }
    while (begin < end && !counts(word.codePointBefore(end))) {
      end -= Character.charCount(word.codePointBefore(end));
    }
    return word.substring(begin, end);
  }

  private static boolean counts(int point) {
    return Character.isLetterOrDigit(point)
        || Character.getType(point) == Character.NON_SPACING_MARK;
  }
}
