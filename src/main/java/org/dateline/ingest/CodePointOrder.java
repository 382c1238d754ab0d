package org.dateline.ingest;

import java.util.Comparator;

/**
 * Strings by Unicode code point, which is the order of their UTF-8 bytes; Java's own order differs
 * above U+FFFF.
 */
enum CodePointOrder implements Comparator<String> {
  ORDER;

  @Override
  public int compare(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean pair = Character.isSurrogate(x);
        return pair == Character.isSurrogate(y) ? Character.compare(x, y) : pair ? 1 : -1;
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
