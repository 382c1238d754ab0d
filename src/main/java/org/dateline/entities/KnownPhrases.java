package org.dateline.entities;

import java.util.Optional;
import org.dateline.text.Section;

/** The longest known phrase at each word: names, titles and demonyms of the gazetteer. */
final class KnownPhrases {
  private final Words words;
  private final int[] ends;
  private final Phrase[] phrases;

  KnownPhrases(Words words) {
    this.words = words;
    ends = new int[words.size];
    phrases = new Phrase[words.size];
    for (int i = 0; i < words.size; ) {
      i = isStart(i) && find(i) ? ends[i] : i + 1;
    }
  }

  /** The word after the phrase that begins at a word, or 0 if none does. */
  int end(int word) {
    return ends[word];
  }

  Optional<Phrase> phrase(int word) {
    return Optional.ofNullable(phrases[word]);
  }

  /** What just these words are known as, also where a longer phrase holds them. */
  Optional<Phrase> exactly(int from, int to) {
    if (ends[from] == to || words.lexeme(from).longest() < to - from) {
      return ends[from] == to ? phrase(from) : Optional.empty();
    }
    if (to == from + 1) {
      return words.lexeme(from).phrase().filter(phrase -> isSure(from, phrase));
    }
    StringBuilder key = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (i > from && !goesOn(i - 1)) {
        return Optional.empty();
      }
      lengthen(key, i);
    }
    return words.gazetteer().phrase(key.toString());
  }

  private boolean isStart(int i) {
    boolean possible = words.isCapital(i) || (words.isLower(i) && words.isCapital(i + 1));
    return possible
        && words.lexeme(i).longest() > 0
        && words.article.section(i) != Section.DATELINE;
  }

  private boolean find(int from) {
    int longest = words.lexeme(from).longest();
    StringBuilder key = new StringBuilder();
    for (int i = from; i - from < longest && i < words.size; i++) {
      lengthen(key, i);
      if (!words.isPossessive(i) || !keep(from, i + 1, key + "'s")) {
        keep(from, i + 1, key.toString());
      }
      if (!goesOn(i)) {
        break;
      }
    }
    return ends[from] > 0;
  }

  /** Adds a word to the key of those before it, with what joins them in names of the gazetteer. */
  private void lengthen(StringBuilder key, int word) {
    if (!key.isEmpty()) {
      key.append(words.isPossessive(word - 1) ? "'s" : "")
          .append(words.join(word - 1) == Join.AMPERSAND ? " & " : " ");
    }
    key.append(words.key(word));
  }

  private boolean goesOn(int i) {
    return words.joined(i)
        || words.join(i) == Join.APOSTROPHE
        || (words.join(i) == Join.SLASH && words.shape(i) == Shape.UPPER);
  }

  private boolean keep(int from, int to, String key) {
    Optional<Phrase> phrase =
        to == from + 1 && !words.isPossessive(from)
            ? words.lexeme(from).phrase()
            : words.gazetteer().phrase(key);
    if (phrase.isEmpty() || (to == from + 1 && !isSure(from, phrase.get()))) {
      return false;
    }
    ends[from] = to;
    phrases[from] = phrase.get();
    return true;
  }

  /** Whether one word alone is the name here and not the common word, like `Turkey`, `Nice`. */
  private boolean isSure(int i, Phrase phrase) {
    if (words.isLower(i)) {
      return false;
    }
    if (phrase.kind() != Phrase.Kind.NAME || (!words.starts(i) && !words.isWeak(i))) {
      return true;
    }
    boolean country = phrase.entry().map(Entry::isCountry).orElse(false);
    if (words.isInLowerCase(i, Flags.COMMON)) {
      return (country && !words.seenInLowerCase(i)) || words.seenAsName(i);
    }
    return country || !words.seenInLowerCase(i) || words.seenAsName(i);
  }
}
