package org.dateline.entities;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** How words are written in the gazetteer's maps: no periods, straight apostrophes. */
final class Keys {
  private static final Pattern BETWEEN = Pattern.compile("[\\s,/\\u2010-\\u2015-]+");
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

  private Keys() {}

  /** The key of a word. */
  static String of(String word) {
    int i = 0;
    while (i < word.length() && word.charAt(i) != '.' && word.charAt(i) != '’') {
      i++;
    }
    return i == word.length() ? word : word.replace(".", "").replace('’', '\'');
  }

  /** The keys of a phrase's words, with one blank between; an ampersand is a word. */
  static String ofPhrase(String phrase) {
    StringBuilder keys = new StringBuilder(phrase.length());
    for (String word : BETWEEN.split(phrase.replace("&", " & "), -1)) {
      String key = of(word);
      String part = key.endsWith("'") ? key.substring(0, key.length() - 1) : key;
      if (!part.isEmpty()) {
        keys.append(keys.length() == 0 ? "" : " ").append(part);
      }
    }
    return keys.toString();
  }

  /** The phrase without diacritics. */
  static String plain(String phrase) {
    return MARKS
        .matcher(Normalizer.normalize(phrase, Normalizer.Form.NFD))
        .replaceAll("")
        .replace('ł', 'l')
        .replace('Ł', 'L')
        .replace('ø', 'o')
        .replace('Ø', 'O')
        .replace('đ', 'd')
        .replace('Đ', 'D');
  }
}
