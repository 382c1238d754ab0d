package org.dateline.terms;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.dateline.text.WordRules;

/**
 * The words of one language met before, each as written, with their terms and their numbers in the
 * article in hand. Not thread-safe.
 */
final class Spellings {
  /** Words remembered; the distinct words of some tens of thousands of articles. */
  private static final int REMEMBERED = 200_000;

  private static final int NEVER = -1;

  private final Map<String, Spelling> spellings = new HashMap<>();
  private final Map<String, Term> terms = new HashMap<>();
  private final WordRules rules;

  Spellings(WordRules rules) {
    this.rules = rules;
  }

  /** A term, in UTF-8. */
  static final class Term {
    final byte[] utf8;
    int article = NEVER;
    int number;

    private Term(String text) {
      this.utf8 = text.getBytes(StandardCharsets.UTF_8);
    }
  }

  /** A word as written, in UTF-8, but null where that is its term; and its term, null for none. */
  static final class Spelling {
    final byte[] utf8;
    final Term term;
    int article = NEVER;
    int number;

    private Spelling(byte[] utf8, Term term) {
      this.utf8 = utf8;
      this.term = term;
    }
  }

  /** Forgets where too much is remembered; to be called between articles. */
  void trim() {
    if (spellings.size() > REMEMBERED) {
      spellings.clear();
      terms.clear();
    }
  }

  Spelling of(String written) {
    Spelling known = spellings.get(written);
    if (known == null) {
      known = make(written, rules.term(written));
      spellings.put(written, known);
    }
    return known;
  }

  private Spelling make(String written, String term) {
    if (term.isEmpty()) {
      return new Spelling(null, null);
    }
    byte[] utf8 = term.equals(written) ? null : written.getBytes(StandardCharsets.UTF_8);
    return new Spelling(utf8, terms.computeIfAbsent(term, Term::new));
  }
}
