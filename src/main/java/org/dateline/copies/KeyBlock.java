package org.dateline.copies;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.nio.ByteBuffer;
import org.dateline.table.ArticleNumbers;

/** Keys of articles of one day, articles ascending. */
final class KeyBlock {
  private final LongArrayList keys = new LongArrayList();
  private final LongArrayList numbers = new LongArrayList();
  private final IntArrayList totals = new IntArrayList();

  /**
   * Adds a key.
   *
   * @param number the article
   * @param total keys of the article, in all buckets
   */
  void add(long key, long number, int total) {
    keys.add(key);
    numbers.add(number);
    totals.add(total);
  }

  int size() {
    return keys.size();
  }

  boolean isEmpty() {
    return keys.isEmpty();
  }

  long key(int at) {
    return keys.getLong(at);
  }

  long number(int at) {
    return numbers.getLong(at);
  }

  int total(int at) {
    return totals.getInt(at);
  }

  byte[] encode() {
    int n = keys.size();
    ByteBuffer out = ByteBuffer.allocate(2 * Integer.BYTES + n * (Long.BYTES + 2 * Integer.BYTES));
    out.putInt(n).putInt(ArticleNumbers.day(numbers.getLong(0)));
    for (int i = 0; i < n; i++) {
      out.putLong(keys.getLong(i));
    }
    for (int i = 0; i < n; i++) {
      out.putInt(ArticleNumbers.place(numbers.getLong(i)));
    }
    for (int i = 0; i < n; i++) {
      out.putInt(totals.getInt(i));
    }
    return out.array();
  }

  static KeyBlock decode(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int n = in.getInt();
    int day = in.getInt();
    KeyBlock block = new KeyBlock();
    for (int i = 0; i < n; i++) {
      block.keys.add(in.getLong());
    }
    for (int i = 0; i < n; i++) {
      block.numbers.add(ArticleNumbers.of(day, in.getInt()));
    }
    for (int i = 0; i < n; i++) {
      block.totals.add(in.getInt());
    }
    return block;
  }
}
