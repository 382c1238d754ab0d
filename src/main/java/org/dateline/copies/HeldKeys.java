package org.dateline.copies;

import org.dateline.table.ArticleNumbers;
import org.dateline.table.ByteReader;
import org.dateline.table.ByteWriter;

/** Keys of articles that earlier articles hold, packed one after the other. */
final class HeldKeys {
  private final ByteWriter out = new ByteWriter();

  /** What is done with a key. */
  interface Visitor {
    void visit(long number, int total, long key, int earlier, long[] told);
  }

  boolean isEmpty() {
    return out.length() == 0;
  }

  /**
   * Adds a key.
   *
   * @param number the article
   * @param total keys of the article, held or not
   */
  void add(long number, int total, long key, KeyHistory.Found found) {
    out.fixed(ArticleNumbers.day(number), Integer.BYTES);
    out.number(ArticleNumbers.place(number));
    out.number(total);
    out.fixed(key, Hashes.BYTES);
    out.number(found.earlier());
    out.number(found.told().length);
    for (long told : found.told()) {
      out.number(ArticleNumbers.day(number) - ArticleNumbers.day(told));
      out.number(ArticleNumbers.place(told));
    }
  }

  byte[] encode() {
    return out.toArray();
  }

  static void visit(byte[] bytes, Visitor visitor) {
    ByteReader in = new ByteReader(bytes);
    while (in.hasMore()) {
      int day = (int) in.fixed(Integer.BYTES);
      int place = in.number();
      int total = in.number();
      long key = in.fixed(Hashes.BYTES);
      int earlier = in.number();
      long[] told = new long[in.number()];
      for (int i = 0; i < told.length; i++) {
        told[i] = ArticleNumbers.of(day - in.number(), in.number());
      }
      visitor.visit(ArticleNumbers.of(day, place), total, key, earlier, told);
    }
  }
}
