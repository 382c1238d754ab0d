package org.dateline.entities;

/** Where the surface of a name ends. */
final class Surfaces {
  private Surfaces() {}

  /** The end of a name, with a possessive ending that belongs to it: `McDonald's`. */
  static int end(Words words, Candidate name) {
    int last = name.to - 1;
    if (name.match.filter(UserMatch::ending).isPresent()) {
      return words.article.end(last);
    }
    if (name.entry.isPresent() && words.isPossessive(last)) {
      String bare = words.text.substring(words.article.begin(name.from), words.end(last));
      if (words.gazetteer().entry(bare + "'s").equals(name.entry)) {
        return words.article.end(last);
      }
    }
    return end(words, last);
  }

  /** The end of a name's last word, with its own period (`U.S.`) and without a possessive. */
  static int end(Words words, int word) {
    int end = words.end(word);
    boolean period =
        !words.isPossessive(word) && end < words.text.length() && words.text.charAt(end) == '.';
    boolean dotted = words.isDotted(word);
    boolean more =
        word + 1 < words.size && words.article.sentence(word + 1) == words.article.sentence(word);
    boolean place =
        words.is(word, Flags.ABBREVIATION)
            && words.lexeme(word).phrase().flatMap(Phrase::entry).isPresent();
    boolean shortened = more && (place || words.is(word, Flags.LEGAL | Flags.PERSON_SUFFIX));
    return period && (dotted || shortened) ? end + 1 : end;
  }

  /** The end of a word inside a name, with a period that follows and without a possessive. */
  static int endInside(Words words, int word) {
    int end = words.article.end(word);
    return words.join(word) == Join.PERIOD ? end + 1 : end;
  }
}
