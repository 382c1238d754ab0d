package org.dateline.entities;

import java.util.Optional;

/**
 * A piece of a run: a known phrase, a word with a capital or a connector.
 *
 * @param from its first word
 * @param to the word after its last
 * @param flags of its only word, 0 for a phrase of several
 */
record Unit(int from, int to, Optional<Phrase> phrase, int flags, boolean connector) {
  boolean is(int any) {
    return (flags & any) != 0;
  }

  boolean isName() {
    return is(Phrase.Kind.NAME);
  }

  boolean isTitle() {
    return is(Phrase.Kind.TITLE);
  }

  boolean isDemonym() {
    return is(Phrase.Kind.DEMONYM);
  }

  boolean isName(EntityType type) {
    return isName() && phrase.flatMap(Phrase::entry).map(Entry::type).orElseThrow() == type;
  }

  boolean isCountry() {
    return isName() && phrase.flatMap(Phrase::entry).orElseThrow().isCountry();
  }

  /** A word of which no name, title or demonym is known. */
  boolean isPlain() {
    return !connector && phrase.isEmpty();
  }

  private boolean is(Phrase.Kind kind) {
    return phrase.isPresent() && phrase.get().kind() == kind;
  }
}
