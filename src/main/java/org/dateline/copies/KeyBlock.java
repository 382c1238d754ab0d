package org.dateline.copies;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import org.dateline.table.ArticleNumbers;
import org.dateline.table.ByteReader;
import org.dateline.table.ByteWriter;

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
    ByteWriter out = new ByteWriter();
    out.number(keys.size());
    out.fixed(ArticleNumbers.day(numbers.getLong(0)), Integer.BYTES);
    int place = 0;
    for (int at = 0; at < keys.size(); ) {
      int end = endOfArticle(at);
      out.number(ArticleNumbers.place(number(at)) - place);
      out.number(total(at));
      out.number(end - at);
      place = ArticleNumbers.place(number(at));
      for (; at < end; at++) {
        out.fixed(key(at), Hashes.BYTES);
      }
    }
    return out.toArray();
  }

  static KeyBlock decode(byte[] bytes) {
    ByteReader in = new ByteReader(bytes);
    KeyBlock block = new KeyBlock();
    int n = in.number();
    int day = (int) in.fixed(Integer.BYTES);
    int place = 0;
    while (block.size() < n) {
      place += in.number();
      int total = in.number();
      for (int left = in.number(); left > 0; left--) {
        block.add(in.fixed(Hashes.BYTES), ArticleNumbers.of(day, place), total);
      }
    }
    return block;
  }

  private int endOfArticle(int from) {
    int end = from;
    while (end < size() && number(end) == number(from)) {
      end++;
    }
    return end;
  }
}
