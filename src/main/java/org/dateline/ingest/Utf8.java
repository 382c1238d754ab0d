package org.dateline.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Bytes to characters, strictly: what is not UTF-8 is an error and never replaced in silence. */
final class Utf8 {
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private CharBuffer room = CharBuffer.allocate(1 << 12);

  /**
   * The characters of some bytes, in a buffer that the next call overwrites.
   *
   * @throws BadInputException with the place of the first byte that is not UTF-8, counted from 0
   */
  CharBuffer decode(byte[] bytes, int from, int length) throws BadInputException {
    if (room.capacity() < length) {
      room = CharBuffer.allocate(length);
    }
    room.clear();
    ByteBuffer in = ByteBuffer.wrap(bytes, from, length);
    CoderResult result = decoder.reset().decode(in, room, true);
    if (result.isError()) {
      throw new BadInputException(
          Reason.ENCODING,
          "byte %d is not UTF-8: %s"
              .formatted(in.position() - from, hex(bytes, in.position(), from + length)));
    }
    decoder.flush(room);
    return room.flip();
  }

  /** Characters of some bytes, each byte that is not UTF-8 as U+FFFD and two hex digits. */
  static String decodeVisibly(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(3 * bytes.length);
    while (decoder.decode(in, out, true).isError()) {
      out.put('\uFFFD').put(HexFormat.of().withUpperCase().toHexDigits(in.get()));
      decoder.reset();
    }
    return out.flip().toString();
  }

  private static String hex(byte[] bytes, int from, int end) {
    return HexFormat.ofDelimiter(" ").formatHex(bytes, from, Math.min(end, from + 4));
  }
}
