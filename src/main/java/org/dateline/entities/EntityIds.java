package org.dateline.entities;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Readable ids of entities, made of type and canonical name alone: `per/joe-biden`. */
public final class EntityIds {
  private static final Pattern SIGNS = Pattern.compile("(~[0-9a-f]{1,6})+");

  private EntityIds() {}

  /**
   * The id of an entity. Two names share an id if they differ in nothing but capitals, blanks and
   * punctuation, and then they are the same name: `Jean-Claude` and `Jean Claude`, `St. Paul` and
   * `St Paul`. An ampersand is read as `and`. Other signs, such as the plus in `C++`, are told
   * apart by their code point after a tilde.
   *
   * @param name in NFC, not empty
   */
  public static String of(EntityType type, String name) {
    StringBuilder id = new StringBuilder(name.length() + 8);
    id.append(prefix(type));
    int start = id.length();
    boolean gap = false;
    for (int i = 0; i < name.length(); ) {
      int c = name.codePointAt(i);
      i += Character.charCount(c);
      if (isBlankOrPunctuation(c)) {
        gap = true;
        continue;
      }
      boolean sign = !isLetter(c);
      if ((gap || sign) && id.length() > start) {
        id.append('-');
      }
      gap = sign;
      append(id, c);
    }
    if (id.length() == start) {
      name.codePoints().forEach(c -> id.append('~').append(Integer.toHexString(c)));
    }
    return id.toString();
  }

  /** What the ids of a type begin with: `per/`. */
  public static String prefix(EntityType type) {
    return type.name().toLowerCase(Locale.ROOT) + "/";
  }

  /** Whether {@link #of} could have made this id for some name of the type. */
  public static boolean isId(EntityType type, String id) {
    if (!id.startsWith(prefix(type)) || !Normalizer.isNormalized(id, Normalizer.Form.NFC)) {
      return false;
    }
    String words = id.substring(prefix(type).length());
    return Arrays.stream(words.split("-", -1))
        .allMatch(
            word ->
                SIGNS.matcher(word).matches()
                    || (!word.isEmpty() && of(type, word).equals(prefix(type) + word)));
  }

  private static void append(StringBuilder id, int c) {
    if (isLetter(c)) {
      id.appendCodePoint(Character.toLowerCase(Character.toUpperCase(c)));
    } else if (c == '&') {
      id.append("and");
    } else {
      id.append('~').append(Integer.toHexString(c));
    }
  }

  private static boolean isLetter(int c) {
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> false;
    };
  }

  private static boolean isBlankOrPunctuation(int c) {
    return switch (Character.getType(c)) {
      case Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.CONNECTOR_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT ->
          true;
      case Character.OTHER_PUNCTUATION -> "&#%@*".indexOf(c) < 0;
      default -> false;
    };
  }
}
