package org.dateline.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The term of a word in one language. Not thread-safe. */
public final class WordRules {
  private static final String NONE = "";

  private final OneWord word = new OneWord();
  private final TokenStream chain;
  private final CharTermAttribute left;
  private final int minLength;
  private final int maxLength;

  /**
   * The rules of a language.
   *
   * @param stem whether words are cut to a light stem
   * @param minLength shortest term, in characters
   * @param maxLength longest word, in characters
   */
  public WordRules(String language, boolean stem, int minLength, int maxLength) {
    this.chain = LanguageChain.of(language, word, stem);
    this.left = chain.getAttribute(CharTermAttribute.class);
    this.minLength = minLength;
    this.maxLength = maxLength;
  }

  /** The term of a word as written; empty if the word is none. */
  public String term(String written) {
    if (written.length() > maxLength || !hasLetter(written)) {
      return NONE;
    }
    try {
      word.set(written.replace('’', '\'')); // stop words have the straight one: don't
      chain.reset();
      String term = chain.incrementToken() ? left.toString() : NONE;
      chain.end();
      chain.close();
      return term.length() < minLength || hasBlank(term) ? NONE : term;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a character sorts before those of words: phrases are put in order by their words. */
  private static boolean hasBlank(String term) {
    return term.chars().anyMatch(c -> c <= ' ');
  }

  private static boolean hasLetter(String written) {
    return written.codePoints().anyMatch(Character::isLetter);
  }

  /** A stream of the one word that was set last. */
  private static final class OneWord extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private String written = NONE;
    private boolean given;

    void set(String written) {
      this.written = written;
      this.given = false;
    }

    @Override
    public boolean incrementToken() {
      if (given) {
        return false;
      }
      clearAttributes();
      term.append(written);
      given = true;
      return true;
    }
  }
}
