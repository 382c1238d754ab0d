package org.dateline.table;

import java.util.Arrays;

/** Numbers and bytes packed one after the other; small whole numbers take one byte. */
public final class ByteWriter {
  private byte[] bytes = new byte[256];
  private int length;

  /** How many bytes there are. */
  public int length() {
    return length;
  }

  public byte[] toArray() {
    return Arrays.copyOf(bytes, length);
  }

  /** Adds a number that is not negative: seven bits a byte, the lowest first. */
  public void number(long value) {
    room(10);
    long left = value;
    while (left > 0x7F) {
      bytes[length++] = (byte) (left | 0x80);
      left >>>= 7;
    }
    bytes[length++] = (byte) left;
  }

  /** Adds eight bytes. */
  public void fixed(long value) {
    fixed(value, Long.BYTES);
  }

  /** Adds the lowest bytes of a number, so many. */
  public void fixed(long value, int width) {
    room(width);
    for (int shift = 0; shift < width * Byte.SIZE; shift += Byte.SIZE) {
      bytes[length++] = (byte) (value >>> shift);
    }
  }

  /** Adds how many there are, then eight bytes for each. */
  public void longs(long[] values) {
    number(values.length);
    for (long value : values) {
      fixed(value);
    }
  }

  /** Adds the number of bytes, then the bytes. */
  public void string(byte[] utf8) {
    number(utf8.length);
    raw(utf8, 0, utf8.length);
  }

  /** Adds bytes without their number. */
  public void bytes(byte[] some) {
    raw(some, 0, some.length);
  }

  /** Adds what another has between two places. */
  public void copy(ByteWriter other, int from, int to) {
    raw(other.bytes, from, to - from);
  }

  private void raw(byte[] from, int at, int n) {
    room(n);
    System.arraycopy(from, at, bytes, length, n);
    length += n;
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, Math.multiplyExact(bytes.length, 2)));
    }
  }
}
