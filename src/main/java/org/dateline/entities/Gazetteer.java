package org.dateline.entities;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known about words and names before any article is read: entities with their aliases,
 * titles, demonyms, first names, the parts that names are built of, and words that are no names.
 * Immutable.
 */
final class Gazetteer {
  /** The words of the longest phrase that is looked up. */
  static final int LONGEST = 8;

  private static final class Holder {
    static final Gazetteer SHIPPED = GazetteerLoader.load();
  }

  private final Map<String, Lexeme> words;
  private final Map<String, Phrase> phrases;
  private final Set<String> towns;

  Gazetteer(Map<String, Lexeme> words, Map<String, Phrase> phrases, Set<String> towns) {
    this.words = new HashMap<>(words);
    this.phrases = new HashMap<>(phrases);
    this.towns = new HashSet<>(towns);
  }

  /** The lists of the jar, read once for each process. */
  static Gazetteer shipped() {
    return Holder.SHIPPED;
  }

  /** What is known of a word, by its key. */
  Lexeme word(String key) {
    return words.getOrDefault(key, Lexeme.UNKNOWN);
  }

  /** What is known of several words, by their keys with one blank between. */
  Optional<Phrase> phrase(String key) {
    return Optional.ofNullable(phrases.get(key));
  }

  /** The names of the known entities by their ids. */
  Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    phrases
        .values()
        .forEach(
            phrase ->
                phrase
                    .entry()
                    .ifPresent(
                        entry ->
                            names.put(EntityIds.of(entry.type(), entry.name()), entry.name())));
    return names;
  }

  /** Whether some town has this name, by its keys with one blank between. */
  boolean isTown(String key) {
    return towns.contains(key);
  }

  /** The known entity that a name or alias stands for. */
  Optional<Entry> entry(String name) {
    return phrase(Keys.ofPhrase(name)).flatMap(Phrase::entry);
  }
}
