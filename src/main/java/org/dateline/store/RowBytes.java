package org.dateline.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * The values of a row as bytes that say them in exactly one way: for each value 0 if null, else 1
 * and the value, numbers as 8 bytes, strings and lists after their length.
 */
final class RowBytes {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] bytes = new byte[1024];
  private int length;

  void clear() {
    length = 0;
  }

  void addNull() {
    room(1);
    bytes[length++] = 0;
  }

  void addLong(long value) {
    room(9);
    bytes[length] = 1;
    LONGS.set(bytes, length + 1, value);
    length += 9;
  }

  void addString(byte[] utf8) {
    addLong(utf8.length);
    room(utf8.length);
    System.arraycopy(utf8, 0, bytes, length, utf8.length);
    length += utf8.length;
  }

  /** Two lanes of MurmurHash3, x64, 128 bits. */
  long[] hash() {
    return MurmurHash3.hash128x64(bytes, 0, length, 0);
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
    }
  }
}
