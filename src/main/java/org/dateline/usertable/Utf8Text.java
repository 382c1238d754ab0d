package org.dateline.usertable;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/** The bytes of a text file, which must be UTF-8. */
public final class Utf8Text {
  private static final int ROOM = 1 << 13;
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private Utf8Text() {}

  /** The line, from 1, of the first byte that is not UTF-8; nothing if all are. */
  public static OptionalLong firstBadLine(byte[] content) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.wrap(content);
    CharBuffer room = CharBuffer.allocate(ROOM);
    CoderResult result = CoderResult.OVERFLOW;
    while (result.isOverflow()) {
      room.clear();
      result = decoder.decode(bytes, room, true);
    }
    return result.isError()
        ? OptionalLong.of(line(content, bytes.position()))
        : OptionalLong.empty();
  }

  /** The line, from 1, of the first byte that no text has, a NUL; nothing if there is none. */
  public static OptionalLong firstNulLine(byte[] content) {
    int at = 0;
    while (at < content.length && content[at] != 0) {
      at++;
    }
    return at < content.length ? OptionalLong.of(line(content, at)) : OptionalLong.empty();
  }

  /** The characters, without a byte order mark. */
  public static Reader reader(byte[] content) {
    int from = start(content);
    return new InputStreamReader(
        new ByteArrayInputStream(content, from, content.length - from), StandardCharsets.UTF_8);
  }

  /** The place after a byte order mark. */
  static int start(byte[] content) {
    boolean marked =
        content.length >= MARK.length
            && content[0] == MARK[0]
            && content[1] == MARK[1]
            && content[2] == MARK[2];
    return marked ? MARK.length : 0;
  }

  private static long line(byte[] content, int at) {
    long line = 1;
    for (int i = 0; i < at; i++) {
      if (content[i] == '\n') {
        line++;
      }
    }
    return line;
  }
}
