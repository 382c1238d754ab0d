package org.dateline.text;

import it.unimi.dsi.fastutil.HashCommon;
import java.util.Arrays;

/** 64-bit hashes that stand for terms in shuffles. */
public final class TermKeys {
  private TermKeys() {}

  /** The key of a term in UTF-8: a word, or two with a blank between them. */
  public static long of(byte[] term) {
    int blank = 0;
    while (blank < term.length && term[blank] != ' ') {
      blank++;
    }
    return blank == term.length
        ? ofWord(term)
        : ofPair(
            ofWord(Arrays.copyOf(term, blank)),
            ofWord(Arrays.copyOfRange(term, blank + 1, term.length)));
  }

  /** The key of a word in UTF-8. */
  public static long ofWord(byte[] word) {
    return Hash64.of(word);
  }

  /** The key of two words, given theirs, in their order. */
  public static long ofPair(long first, long second) {
    return HashCommon.mix(HashCommon.mix(first) * 31 + second);
  }
}
