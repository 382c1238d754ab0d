package org.dateline.text;

import java.util.Optional;

/**
 * One article's text after its only scan: words with their places, sentences, paragraphs, sections
 * and gaps. Offsets are UTF-16 positions in {@link #text()}; {@link #codePoint} turns them into
 * code points. Words are numbered from 0 over the whole text, headline and dateline included;
 * punctuation is what stands between {@link #end} of a word and {@link #begin} of the next. Only
 * the first 100,000 words of a text are read: beyond them it has no words, sentences, gaps or
 * quotes.
 */
public interface ScannedText {
  /** Headline, blank line, paragraphs separated by blank lines, in NFC. */
  String text();

  /** Paragraphs of the body. */
  int paragraphs();

  /**
   * Sentences, the headline's included unless the body repeats it; at least 1. A dateline belongs
   * to the sentence it stands before, a credit to the one it follows; alone in a paragraph each is
   * a sentence of its own, so that no {@link #sentence} is beyond this number.
   */
  int sentences();

  /** Words of the counted text. */
  int countedWords();

  /** Whether the first paragraph repeats the headline. */
  boolean headlineInBody();

  /** The dateline of the body, its end counted from the start of the first paragraph. */
  Optional<Dateline> dateline();

  /**
   * How many places there are where a name seems to be cut out; none in a headline that the body
   * repeats.
   */
  int gaps();

  /** Whether a name seems to be cut out in a sentence. */
  boolean gapIn(int sentence);

  /** How many words the whole text has. */
  int size();

  /** Where a word begins. */
  int begin(int word);

  /** The position after a word. */
  int end(int word);

  /** The sentence of a word, from 0 over the whole text, the headline's first. */
  int sentence(int word);

  /** The paragraph of a word; 0 is the headline. */
  int paragraph(int word);

  /** The part of the article that a word stands in. */
  Section section(int word);

  /**
   * Whether a word belongs to the counted text: not dateline or source, and not the headline where
   * the first paragraph repeats it.
   */
  boolean counted(int word);

  /** The number of code points before an offset. */
  int codePoint(int offset);
}
