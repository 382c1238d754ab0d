package org.dateline.terms;

import java.util.Arrays;

/** Reads what a {@link ByteWriter} packed. */
final class ByteReader {
  private final byte[] bytes;
  private int place;

  ByteReader(byte[] bytes) {
    this.bytes = bytes;
  }

  boolean hasMore() {
    return place < bytes.length;
  }

  /** Goes to a place, counted in bytes. */
  void seek(int to) {
    place = to;
  }

  int number() {
    return (int) longNumber();
  }

  long longNumber() {
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

  long fixed() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      value |= (bytes[place++] & 0xFFL) << shift;
    }
    return value;
  }

  byte[] string() {
    int length = number();
    place += length;
    return Arrays.copyOfRange(bytes, place - length, place);
  }
}
