package org.dateline.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How names are written. */
final class Names {
  private Names() {}

  /** The parts with blanks between, but none after a hyphen or apostrophe that joins. */
  static String join(List<String> parts) {
    return String.join(" ", parts);
  }

  /**
   * A person's name without what stands between first and last name as an initial: `Mary T. Quill`.
   */
  static List<String> withoutInitials(List<String> parts) {
    if (parts.size() < 3 || isInitial(parts.get(0))) {
      return parts;
    }
    List<String> kept = new ArrayList<>(parts.size());
    for (int i = 0; i < parts.size(); i++) {
      boolean inside = i > 0 && i < parts.size() - 1;
      if (!inside || !isInitial(parts.get(i))) {
        kept.add(parts.get(i));
      }
    }
    return kept;
  }

  private static boolean isInitial(String part) {
    int letters = part.endsWith(".") ? part.length() - 1 : part.length();
    return letters == 1 && Character.isUpperCase(part.charAt(0));
  }

  /** A word in capitals as a name is written: `O'NEILL` is `O'Neill`. */
  static String titleCase(String word) {
    StringBuilder name = new StringBuilder(word.length());
    boolean start = true;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      name.append(start ? c : Character.toString(c).toLowerCase(Locale.ROOT));
      start = c == '-' || c == ' ' || c == '/' || (i == 1 && (c == '\'' || c == '’'));
    }
    return name.toString();
  }

  /** For comparing names without regard to capitals. */
  static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
