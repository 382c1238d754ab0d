package org.dateline.entities;

import java.time.LocalDate;

/**
 * A row of a user's gazetteer: what names an entity, and where.
 *
 * @param alias as looked up
 * @param caseSensitive whether capitals must be the same
 * @param language ISO 639-1; empty for every language
 * @param priority the higher wins where names overlap
 * @param from first day, as days since 1970-01-01
 * @param to last day
 */
record UserName(
    Alias alias,
    boolean caseSensitive,
    UserEntity entity,
    String language,
    int priority,
    int from,
    int to) {
  /** Stands for a first day that is not given; a real one is a day of a year from 0 to 9999. */
  static final int ALWAYS = Integer.MIN_VALUE;

  /** Stands for a last day that is not given. */
  static final int FOREVER = Integer.MAX_VALUE;

  /** The same row of an entity of which more is known. */
  UserName of(UserEntity whole) {
    return new UserName(alias, caseSensitive, whole, language, priority, from, to);
  }

  /** Whether the row counts in an article of a language and day. */
  boolean holds(String articleLanguage, LocalDate day) {
    long published = day.toEpochDay();
    return (language.isEmpty() || language.equals(articleLanguage))
        && from <= published
        && published <= to;
  }

  /**
   * Whether some words of some article can be both, and neither comes before the other.
   *
   * @param other of the same folded key
   */
  boolean meets(UserName other) {
    return priority == other.priority
        && from <= other.to
        && other.from <= to
        && (language.isEmpty() || other.language.isEmpty() || language.equals(other.language))
        && (!caseSensitive || !other.caseSensitive || alias.key().equals(other.alias.key()));
  }
}
