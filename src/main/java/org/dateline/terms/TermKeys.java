package org.dateline.terms;

import it.unimi.dsi.fastutil.HashCommon;
import org.dateline.text.Hash64;

/** 64-bit hashes that stand for terms in shuffles. */
final class TermKeys {
  private TermKeys() {}

  /** The key of a word in UTF-8. */
  static long ofWord(byte[] word) {
    return Hash64.of(word);
  }

  /** The key of two words, given theirs, in their order. */
  static long ofPair(long first, long second) {
    return HashCommon.mix(HashCommon.mix(first) * 31 + second);
  }
}
