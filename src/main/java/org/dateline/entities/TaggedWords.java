package org.dateline.entities;

import java.util.List;

/** An article's words with what the rules and the lists say of each. */
@SuppressWarnings("EnumOrdinal") // only told apart; a model is trained anew where they change
final class TaggedWords {
  final Words words;
  private final int[] ruleTags;
  private final int[] ruleCodes;
  private final int[] phrases;

  TaggedWords(Words words, KnownPhrases known, List<Candidate> byRules) {
    this.words = words;
    this.ruleTags = Tags.of(words, byRules);
    this.ruleCodes = new int[words.size];
    for (Candidate name : byRules) {
      int code = name.rule.hashCode() ^ (name.isKnown() ? 1 : 0);
      for (int i = name.from; i < name.to; i++) {
        ruleCodes[i] = code;
      }
    }
    this.phrases = phrases(words, known);
  }

  private static int[] phrases(Words words, KnownPhrases known) {
    int[] phrases = new int[words.size];
    for (int i = 0; i < words.size; i++) {
      int end = known.end(i);
      if (end > 0) {
        Phrase phrase = known.phrase(i).orElseThrow();
        int kind =
            1
                + phrase.kind().ordinal() * 8
                + phrase.entry().map(entry -> entry.type().ordinal() + 1).orElse(0);
        for (int at = i; at < end; at++) {
          phrases[at] = 2 * kind + (at == i ? 0 : 1);
        }
      }
    }
    return phrases;
  }

  boolean has(int i) {
    return i >= 0 && i < words.size;
  }

  /** The tag that the rules give a word. */
  int ruleTag(int i) {
    return has(i) ? ruleTags[i] : Tags.COUNT;
  }

  /** The rule that found the name of a word, and whether the lists know the name. */
  int ruleCode(int i) {
    return ruleCodes[i];
  }

  /** What the phrase of a word is, and whether the word begins it; 0 outside phrases. */
  int phrase(int i) {
    return phrases[i];
  }

  /** A hash of a word in lower case, 0 outside the article. */
  long hash(int i) {
    return has(i) ? words.hash(i) : 0;
  }

  /** 0 outside the article. */
  int shape(int i) {
    return has(i) ? words.shape(i).ordinal() + 1 : 0;
  }

  /** What stands between a word and the next: its join, its first sign and its last. */
  int mark(int i) {
    if (i < 0 || i + 1 >= words.size) {
      return 1;
    }
    int end = words.article.end(i);
    int next = words.article.begin(i + 1);
    char sign = end < next ? words.text.charAt(end) : 0;
    char last = end < next ? words.text.charAt(next - 1) : 0;
    return words.join(i).ordinal() + 8 * (sign % 97) + 800 * (last % 97);
  }
}
