package org.dateline.copies;

import java.nio.ByteBuffer;

/** Numbers as bytes. */
final class LongBytes {
  private LongBytes() {}

  static byte[] encode(long[] numbers) {
    ByteBuffer out = ByteBuffer.allocate(numbers.length * Long.BYTES);
    out.asLongBuffer().put(numbers);
    return out.array();
  }

  static long[] decode(byte[] bytes) {
    long[] numbers = new long[bytes.length / Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().get(numbers);
    return numbers;
  }
}
