package org.dateline.store;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.nio.ByteBuffer;

/** Things named on days, as hashes of both, 8 bytes each: two are one by chance once in 2^64. */
final class KeySet {
  private static final long ODD = 0x9e3779b97f4a7c15L;

  private final LongOpenHashSet hashes = new LongOpenHashSet();

  static KeySet read(byte[] bytes) {
    KeySet set = new KeySet();
    set.hashes.ensureCapacity(bytes.length / Long.BYTES);
    ByteBuffer longs = ByteBuffer.wrap(bytes);
    while (longs.hasRemaining()) {
      set.hashes.add(longs.getLong());
    }
    return set;
  }

  static long hash(byte[] utf8, int day) {
    return RowSums.hash(utf8) + day * ODD;
  }

  void add(long hash) {
    hashes.add(hash);
  }

  boolean contains(long hash) {
    return hashes.contains(hash);
  }

  /** How many things of another set this one does not have. */
  long lacks(KeySet other) {
    return other.hashes.longStream().filter(hash -> !hashes.contains(hash)).count();
  }

  int size() {
    return hashes.size();
  }

  byte[] bytes() {
    ByteBuffer longs = ByteBuffer.allocate(hashes.size() * Long.BYTES);
    hashes.forEach(longs::putLong);
    return longs.array();
  }
}
