package org.dateline.terms;

import org.dateline.table.ByteReader;
import org.dateline.table.ByteWriter;

/**
 * Goes through the packed articles of a day, one at a time: the spellings of each and its pairs of
 * spellings, by their numbers within the day.
 */
final class ArticleCursor {
  private final ByteReader in;
  private byte[] id = {};
  private final Counted spellings = new Counted();
  private final Counted pairs = new Counted();

  ArticleCursor(byte[] packed) {
    this.in = new ByteReader(packed);
  }

  /** Adds an article to those packed. */
  static void pack(ByteWriter out, byte[] id, Counted spellings, Counted pairs) {
    out.string(id);
    spellings.write(out);
    pairs.write(out);
  }

  /** Moves on to the next article, the first at first; false if there is none. */
  boolean next() {
    if (!in.hasMore()) {
      return false;
    }
    id = in.string();
    spellings.read(in);
    pairs.read(in);
    return true;
  }

  /** Goes to where an article was packed. */
  void seek(int place) {
    in.seek(place);
    next();
  }

  /** The article's id in UTF-8. */
  byte[] id() {
    return id;
  }

  Counted spellings() {
    return spellings;
  }

  Counted pairs() {
    return pairs;
  }
}
