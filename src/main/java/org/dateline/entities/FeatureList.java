package org.dateline.entities;

import it.unimi.dsi.fastutil.ints.IntArrayList;

/** Features, each a number that stands for its kind and value. */
final class FeatureList {
  /** More than there are variants of a kind: places around a word, lengths of an ending. */
  private static final int VARIANTS = 16;

  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final long OTHER_SPREAD = 0x632BE59BD9B4E019L;

  private final IntArrayList numbers = new IntArrayList();

  int size() {
    return numbers.size();
  }

  int get(int at) {
    return numbers.getInt(at);
  }

  void add(FeatureKind kind, long value) {
    add(kind, 0, value);
  }

  @SuppressWarnings("EnumOrdinal") // only told apart; a model is trained anew where they change
  void add(FeatureKind kind, int variant, long value) {
    long mixed = (value + (kind.ordinal() * VARIANTS + variant) * OTHER_SPREAD) * SPREAD;
    numbers.add((int) (((mixed ^ (mixed >>> 32)) * SPREAD) >>> 32));
  }

  /** Adds a feature for each bit that is set. */
  void addFlags(FeatureKind kind, int variant, int flags) {
    for (int left = flags; left != 0; left &= left - 1) {
      add(kind, variant, 1L + Integer.numberOfTrailingZeros(left));
    }
  }
}
