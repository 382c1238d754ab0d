package org.dateline.entities;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Collects names and words for a gazetteer, with the spellings that follow from each. */
final class GazetteerBuilder {
  private static final String ENDING = "'s";
  private static final Pattern ENDINGS = Pattern.compile("'S(?= |$)");

  private final Map<String, Phrase> phrases = new HashMap<>();
  private final Map<String, String> owners = new HashMap<>();
  private final Map<String, Integer> flags = new HashMap<>();
  private final Set<String> towns = new HashSet<>();

  /**
   * Adds a name or alias of an entity, also without its diacritics.
   *
   * @param where the file and line, for the message about a later conflict
   * @return what is wrong with it, if anything
   */
  Optional<String> name(String alias, Entry entry, String where) {
    String key = Keys.ofPhrase(alias);
    String owner = owners.putIfAbsent(key, where);
    if (owner != null && !phrases.get(key).entry().equals(Optional.of(entry))) {
      return Optional.of("\"" + alias + "\" is also in " + owner);
    }
    if (key.isEmpty() || key.split(" ", -1).length > Gazetteer.LONGEST) {
      return Optional.of("\"" + alias + "\" has no words or more than " + Gazetteer.LONGEST);
    }
    Phrase phrase = Phrase.name(entry);
    phrases.put(key, phrase);
    abbreviations(alias);
    phrases.putIfAbsent(Keys.plain(key), phrase);
    return Optional.empty();
  }

  /** Adds a title that stands before a name with a capital. */
  void title(String title) {
    phrases.putIfAbsent(Keys.ofPhrase(title), Phrase.TITLE);
    abbreviations(title);
  }

  /** Adds a title that stands before a name in lower case; its last word is what is looked for. */
  void lowerTitle(String title) {
    word(title.substring(title.lastIndexOf(' ') + 1), Flags.LOWER_TITLE);
  }

  void demonym(String demonym) {
    phrases.putIfAbsent(Keys.ofPhrase(demonym), Phrase.DEMONYM);
  }

  /** Adds the name of a town, which may also be a person's or a word, in its spellings. */
  void town(String name) {
    String key = Keys.ofPhrase(name);
    for (String spelling : List.of(key, Keys.plain(key))) {
      towns.add(spelling);
      towns.add(upper(spelling));
    }
  }

  void word(String word, int flag) {
    flags.merge(Keys.of(word), flag, (a, b) -> a | b);
    abbreviations(word);
    if (flag == Flags.FIRST_NAME) {
      flags.merge(Keys.plain(Keys.of(word)), flag, (a, b) -> a | b);
    }
  }

  Gazetteer build() {
    addCapitals();
    Map<String, Integer> longest = new HashMap<>();
    phrases
        .keySet()
        .forEach(
            key -> {
              String[] words = key.split(" ", -1);
              String first = withoutEnding(words[0]);
              longest.merge(first, words.length, Math::max);
              flags.putIfAbsent(first, 0);
            });
    Map<String, Lexeme> words = new HashMap<>();
    flags.forEach(
        (word, bits) ->
            words.put(
                word,
                new Lexeme(
                    bits, longest.getOrDefault(word, 0), Optional.ofNullable(phrases.get(word)))));
    return new Gazetteer(words, phrases, towns);
  }

  /** Adds every spelling in capitals that is not taken yet: `WASHINGTON`. */
  private void addCapitals() {
    Map<String, Phrase> upperPhrases = new HashMap<>();
    phrases.forEach(
        (key, phrase) -> upperPhrases.merge(upper(key), phrase, (a, b) -> stronger(a, b)));
    upperPhrases.forEach(phrases::putIfAbsent);
    Map<String, Integer> upperFlags = new HashMap<>();
    flags.forEach(
        (key, bits) -> {
          if (Character.isUpperCase(key.codePointAt(0))) {
            upperFlags.merge(upper(key), bits, (a, b) -> a | b);
          }
        });
    upperFlags.forEach(flags::putIfAbsent);
  }

  private static Phrase stronger(Phrase a, Phrase b) {
    String nameOfA = a.entry().map(Entry::name).orElse("");
    String nameOfB = b.entry().map(Entry::name).orElse("");
    int order = a.kind() == b.kind() ? nameOfA.compareTo(nameOfB) : a.kind().compareTo(b.kind());
    return order <= 0 ? a : b;
  }

  /** A possessive ending stays as it is, for words are looked up with this one. */
  private static String upper(String key) {
    return ENDINGS.matcher(key.toUpperCase(Locale.ROOT)).replaceAll(ENDING);
  }

  private static String withoutEnding(String word) {
    return word.endsWith(ENDING) ? word.substring(0, word.length() - ENDING.length()) : word;
  }

  private void abbreviations(String phrase) {
    for (String word : phrase.split(" ", -1)) {
      if (word.endsWith(".")) {
        flags.merge(Keys.of(word), Flags.ABBREVIATION, (a, b) -> a | b);
      }
    }
  }
}
