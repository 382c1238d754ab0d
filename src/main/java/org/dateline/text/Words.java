package org.dateline.text;

import java.io.CharArrayReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Finds the words of a text by UAX #29: tokens that hold a letter or a digit. */
final class Words {
  /**
   * Words of a text that are read. Long reports have some 20,000; the three million of a record of
   * 16 MiB would take more memory than a task has.
   */
  static final int MOST = 100_000;

  private final StandardTokenizer tokenizer = new StandardTokenizer();
  private final OffsetAttribute offsets = tokenizer.addAttribute(OffsetAttribute.class);

  /** The words of all paragraphs, the first {@link #MOST} and no more. */
  WordTable find(Paragraphs paragraphs) {
    WordTable words = new WordTable(Math.min(MOST, paragraphs.length() / 6) + 16);
    try {
      tokenizer.setReader(new CharArrayReader(paragraphs.chars(), 0, paragraphs.length()));
      tokenizer.reset();
      int paragraph = 0;
      while (words.size < MOST && tokenizer.incrementToken()) {
        int begin = offsets.startOffset();
        int end = offsets.endOffset();
        while (begin >= paragraphs.end(paragraph) && paragraph + 1 < paragraphs.size()) {
          paragraph++;
        }
        if (isWord(paragraphs.chars(), begin, end)) {
          add(words, paragraphs.chars(), begin, end, paragraph);
        }
      }
      // one token can be two words
      words.size = Math.min(words.size, MOST);
      tokenizer.end();
      tokenizer.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read from memory", e);
    }
    return words;
  }

  private static boolean isWord(char[] text, int begin, int end) {
    int i = begin;
    while (i < end) {
      int c = Character.codePointAt(text, i, end);
      if (Character.isLetterOrDigit(c)) {
        return true;
      }
      i += Character.charCount(c);
    }
    return false;
  }

  /** Adds a word, or two where the blank after a sentence is missing: `ended.The`. */
  private static void add(WordTable words, char[] text, int begin, int end, int paragraph) {
    int stop = missingBlank(text, begin, end);
    if (stop > 0) {
      words.add(text, begin, stop, paragraph);
      words.add(text, stop + 1, end, paragraph);
    } else {
      words.add(text, begin, end, paragraph);
    }
  }

  /** The place of the only period, if two lower-case letters stand before it, a capital after. */
  private static int missingBlank(char[] text, int begin, int end) {
    int stop = -1;
    for (int i = begin + 2; i < end - 1; i++) {
      if (text[i] == '.') {
        if (stop >= 0) {
          return -1;
        }
        stop = i;
      }
    }
    return stop >= 0
            && Character.isLowerCase(text[stop - 1])
            && Character.isLowerCase(text[stop - 2])
            && Character.isUpperCase(text[stop + 1])
        ? stop
        : -1;
  }
}
