package org.dateline.stories;

import it.unimi.dsi.fastutil.objects.Object2LongOpenHashMap;
import java.util.Set;
import org.dateline.text.Hash64;
import org.dateline.text.WordRules;

/** The terms of the words of one language, as hashes. Not thread-safe. */
final class StoryWords {
  /** No term: a function word, a word that says when, a number. */
  static final long NONE = 0;

  /** Words remembered; the distinct words of some tens of thousands of articles. */
  private static final int REMEMBERED = 200_000;

  private static final int MIN_LENGTH = 2;

  /** Longest word that can be a term, in characters. */
  static final int MAX_LENGTH = 40;

  private static final long UNKNOWN = -1;

  private final Object2LongOpenHashMap<String> known = new Object2LongOpenHashMap<>();
  private final WordRules rules;
  private final WordRules whole;
  private final Set<String> calendar;

  StoryWords(String language) {
    this.rules = new WordRules(language, true, MIN_LENGTH, MAX_LENGTH);
    this.whole = new WordRules(language, false, MIN_LENGTH, MAX_LENGTH);
    this.calendar = CalendarWords.of(language);
    this.known.defaultReturnValue(UNKNOWN);
  }

  /** The hash of the term of a word as written, or {@link #NONE}; never negative. */
  long term(String written) {
    long term = known.getLong(written);
    if (term == UNKNOWN) {
      if (known.size() >= REMEMBERED) {
        known.clear();
      }
      term = make(written);
      known.put(written, term);
    }
    return term;
  }

  private long make(String written) {
    if (calendar.contains(whole.term(written))) {
      return NONE;
    }
    String term = rules.term(written);
    return term.isEmpty() ? NONE : Math.max(1, Hash64.of(term) >>> 1);
  }
}
