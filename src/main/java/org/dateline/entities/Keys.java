package org.dateline.entities;

import java.text.Normalizer;

/** How words are written in the gazetteer's maps: no periods, straight apostrophes. */
final class Keys {
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
    StringBuilder key = new StringBuilder(phrase.length());
    for (String word : phrase.replace("&", " & ").split("[\\s,/\\u2010-\\u2015-]+")) {
      String part = of(word);
      if (!part.isEmpty()) {
        key.append(key.length() == 0 ? "" : " ").append(part);
      }
    }
    return key.toString();
  }

  /** The phrase without diacritics. */
  static String plain(String phrase) {
    return Normalizer.normalize(phrase, Normalizer.Form.NFD)
        .replaceAll("\\p{Mn}+", "")
        .replace('ł', 'l')
        .replace('Ł', 'L')
        .replace('ø', 'o')
        .replace('Ø', 'O')
        .replace('đ', 'd')
        .replace('Đ', 'D');
  }
}
