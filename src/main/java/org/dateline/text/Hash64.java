package org.dateline.text;

import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.MurmurHash3;

/** 64-bit hashes that stand for strings in shuffles; the same on every machine. */
public final class Hash64 {
  private Hash64() {}

  /** The first half of Murmur3 (x64, 128 bit, seed 0) over the UTF-8 bytes. */
  public static long of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The same of a string given in UTF-8. */
  public static long of(byte[] utf8) {
    return MurmurHash3.hash128x64(utf8, 0, utf8.length, 0)[0];
  }
}
