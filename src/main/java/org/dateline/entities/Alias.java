package org.dateline.entities;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name as it is looked up: its words, and between which of them it has a comma or slash.
 *
 * @param written as the user wrote it, in NFC
 * @param key its words as {@link Keys} has them
 * @param breaks a bit for each word of the key, the lowest for the first: whether a comma or a
 *     slash follows
 */
record Alias(String written, String key, int breaks) {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
  private static final Pattern ENDINGS = Pattern.compile("'S(?= |$)");

  /** What may stand around a name and is no part of it: brackets, quotes, the mark of a brand. */
  private static final String AROUND = "\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}\"'!?®™©";

  private static final Pattern START = Pattern.compile("^[" + AROUND + " ]+");
  private static final Pattern END = Pattern.compile("[" + AROUND + " .]+$");

  /** A period at which words end although no blank follows: `No.10`, `ended.The`. */
  private static final Pattern SHORT_PERIOD =
      Pattern.compile(
          "(?<=\\p{L})\\.(?=\\p{Nd})|(?<=\\p{Nd})\\.(?=\\p{L})|(?<=\\p{Ll}{2})\\.(?=\\p{Lu})");

  private static final Pattern WORDS =
      Pattern.compile(
          "[\\p{L}\\p{M}\\p{Nd}]+"
              + "((\\.|(?<=[\\p{L}\\p{M}])['’](?=\\p{L})|(?<=\\p{Nd}),(?=\\p{Nd})|_"
              + "|['’] | & |&| |-|\\u2010|\\u2011|\\. |\\.-|, |\\., |/)[\\p{L}\\p{M}\\p{Nd}]+)*");

  private static final Pattern WITHOUT_BLANKS =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]");

  private static final Pattern BREAK = Pattern.compile("(?<!\\p{Nd}),|,(?!\\p{Nd})|/");

  /** What is looked up for a text; its key is empty if there is no word in it. */
  static Alias of(String text) {
    if (isPlain(text)) {
      return new Alias(text, text, 0);
    }
    String written = Normalizer.normalize(text, Normalizer.Form.NFC);
    String bare = bare(written);
    String key = key(bare);
    int breaks = 0;
    Matcher between = BREAK.matcher(bare);
    while (between.find()) {
      int words = words(key(bare.substring(0, between.start())));
      breaks |= words == 0 || words > Integer.SIZE ? 0 : 1 << (words - 1);
    }
    return new Alias(written, key, breaks);
  }

  /** Whether a text is nothing but words of ASCII letters and digits with one blank between. */
  private static boolean isPlain(String text) {
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' && blank) {
        return false;
      }
      blank = c == ' ';
      if (!blank && !isAsciiLetterOrDigit(c)) {
        return false;
      }
    }
    return !blank;
  }

  private static boolean isAsciiLetterOrDigit(char c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }

  private static String bare(String text) {
    String spaced = BLANKS.matcher(text).replaceAll(" ");
    String started = START.matcher(spaced).replaceFirst("");
    return SHORT_PERIOD.matcher(END.matcher(started).replaceFirst("")).replaceAll(". ");
  }

  /** The endings `'s` as words of articles have them, whatever the capitals. */
  private static String key(String bare) {
    return ENDINGS.matcher(Keys.ofPhrase(bare)).replaceAll("'s");
  }

  private static int words(String key) {
    return key.isEmpty() ? 0 : key.split(" ", -1).length;
  }

  /** Why it could never be found in an article, if so. */
  Optional<String> problem() {
    if (key.isEmpty()) {
      return Optional.of("has no words");
    }
    if (words(key) > Gazetteer.LONGEST) {
      return Optional.of("has " + words(key) + " words, at most " + Gazetteer.LONGEST);
    }
    if (isPlain(written)) {
      return Optional.empty();
    }
    String bare = bare(written);
    if (WITHOUT_BLANKS.matcher(bare).find()) {
      return Optional.of(
          "is in a script without blanks between words, in which none are looked up");
    }
    return WORDS.matcher(bare).matches()
        ? Optional.empty()
        : Optional.of("has a sign at which the words of a name end");
  }

  int words() {
    return words(key);
  }

  /** The key without regard to capitals. */
  String folded() {
    return fold(key);
  }

  /** A text without regard to capitals, one code point at a time. */
  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    text.codePoints().forEach(c -> folded.appendCodePoint(fold(c)));
    return folded.toString();
  }

  static int fold(int c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    }
    return Character.toLowerCase(Character.toUpperCase(c));
  }
}
