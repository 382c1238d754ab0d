package org.dateline.entities;

import java.util.Optional;

/**
 * What the gazetteer knows about one word.
 *
 * @param flags of {@link Flags}
 * @param longest words of the longest phrase that begins with it, 0 if there is none
 * @param phrase what the word is on its own
 */
record Lexeme(int flags, int longest, Optional<Phrase> phrase) {
  static final Lexeme UNKNOWN = new Lexeme(0, 0, Optional.empty());
}
