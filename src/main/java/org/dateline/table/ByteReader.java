package org.dateline.table;

import java.util.Arrays;

/** Reads what a {@link ByteWriter} packed. */
public final class ByteReader {
  private final byte[] bytes;
  private int place;

  public ByteReader(byte[] bytes) {
    this.bytes = bytes;
  }

  public boolean hasMore() {
    return place < bytes.length;
  }

  /** Goes to a place, counted in bytes. */
  public void seek(int to) {
    place = to;
  }

  public int number() {
    return (int) longNumber();
  }

  public long longNumber() {
    byte next = bytes[place++];
    if (next >= 0) {
      return next;
    }
    long value = next & 0x7F;
    int shift = 7;
    do {
      next = bytes[place++];
      value |= (long) (next & 0x7F) << shift;
      shift += 7;
    } while (next < 0);
    return value;
  }

  public long fixed() {
    return fixed(Long.BYTES);
  }

  /** A number of so many bytes that was not negative, or one of eight. */
  public long fixed(int width) {
    long value = 0;
    for (int shift = 0; shift < width * Byte.SIZE; shift += Byte.SIZE) {
      value |= (bytes[place++] & 0xFFL) << shift;
    }
    return value;
  }

  public long[] longs() {
    long[] values = new long[number()];
    for (int i = 0; i < values.length; i++) {
      values[i] = fixed();
    }
    return values;
  }

  public byte[] string() {
    int length = number();
    place += length;
    return Arrays.copyOfRange(bytes, place - length, place);
  }
}
