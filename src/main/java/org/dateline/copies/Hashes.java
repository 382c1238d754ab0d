package org.dateline.copies;

import java.util.Arrays;
import java.util.BitSet;
import org.dateline.table.ByteReader;
import org.dateline.table.ByteWriter;

/**
 * Hashes of {@value #BITS} bits: two texts of a thousand runs each share a run by chance once in
 * four thousand times, which moves their score by a thousandth, and most of what is shuffled to
 * find copies are these.
 *
 * <p>An ascending list is packed as Elias and Fano do: the lower part of each hash as it is, of the
 * upper part how far it goes on, in ones and noughts.
 */
final class Hashes {
  static final int BITS = 32;
  static final int BYTES = BITS / Byte.SIZE;

  private static final int LOW_BITS = 24;
  private static final int LOW_BYTES = LOW_BITS / Byte.SIZE;
  private static final long LOW = (1L << LOW_BITS) - 1;

  private Hashes() {}

  /** The hash that is left of one of 64 bits. */
  static long of(long mixed) {
    return mixed >>> (Long.SIZE - BITS);
  }

  /** Whether a hash is left when lists are halved so many times. */
  static boolean keeps(long hash, int cut) {
    return hash >>> (BITS - cut) == 0;
  }

  /** Sorts hashes in place; returns them without repeats. */
  static long[] distinct(long[] hashes) {
    Arrays.sort(hashes);
    int n = 0;
    for (int i = 0; i < hashes.length; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        hashes[n++] = hashes[i];
      }
    }
    return Arrays.copyOf(hashes, n);
  }

  static byte[] encode(long[] ascending) {
    ByteWriter out = new ByteWriter();
    write(out, ascending);
    return out.toArray();
  }

  static long[] decode(byte[] bytes) {
    return read(new ByteReader(bytes));
  }

  static void write(ByteWriter out, long[] ascending) {
    out.number(ascending.length);
    if (ascending.length == 0) {
      return;
    }
    BitSet high = new BitSet();
    for (int i = 0; i < ascending.length; i++) {
      out.fixed(ascending[i] & LOW, LOW_BYTES);
      high.set((int) (ascending[i] >>> LOW_BITS) + i);
    }
    out.string(high.toByteArray());
  }

  static long[] read(ByteReader in) {
    long[] ascending = new long[in.number()];
    if (ascending.length == 0) {
      return ascending;
    }
    for (int i = 0; i < ascending.length; i++) {
      ascending[i] = in.fixed(LOW_BYTES);
    }
    BitSet high = BitSet.valueOf(in.string());
    int at = -1;
    for (int i = 0; i < ascending.length; i++) {
      at = high.nextSetBit(at + 1);
      ascending[i] |= (long) (at - i) << LOW_BITS;
    }
    return ascending;
  }
}
