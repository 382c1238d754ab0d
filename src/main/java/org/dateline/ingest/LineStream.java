package org.dateline.ingest;

import java.io.IOException;
import java.util.Arrays;

/**
 * The lines of a file, one at a time, in memory bounded by the longest line taken: of a longer one
 * only its length is kept. Lines end with `\n` or `\r\n`.
 */
final class LineStream {
  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final Content content;
  private final long longest;
  private final byte[] block = new byte[Content.BLOCK];
  private int position;
  private int end;
  private boolean begun;
  private byte[] line = new byte[1 << 10];
  private int kept;
  private long length;
  private int number;

  LineStream(Content content, long longest) {
    this.content = content;
    this.longest = longest;
  }

  /**
   * Reads the next line; false at the end of the file.
   *
   * @throws BadInputException if the first block is no text, or unpacking fails; what came of the
   *     line before is dropped
   */
  boolean next() throws IOException {
    kept = 0;
    length = 0;
    boolean any = false;
    while (position < end || fill()) {
      any = true;
      int from = position;
      while (position < end && block[position] != '\n') {
        position++;
      }
      keep(from, position - from);
      if (position < end) {
        position++;
        break;
      }
    }
    if (any) {
      number++;
      if (length > 0 && length == kept && line[kept - 1] == '\r') {
        kept--;
        length--;
      }
    }
    return any;
  }

  private void keep(int from, int count) {
    length += count;
    int room = (int) Math.min(count, longest + 1 - kept);
    if (kept + room > line.length) {
      line = Arrays.copyOf(line, (int) Math.min(longest + 1, Math.max(kept + room, 2L * kept)));
    }
    System.arraycopy(block, from, line, kept, room);
    kept += room;
  }

  private boolean fill() throws IOException {
    position = 0;
    end = content.read(block, 0, block.length);
    if (!begun) {
      begun = true;
      Signature.check(block, Math.min(end, Signature.LOOK));
      position = Arrays.equals(block, 0, Math.min(end, MARK.length), MARK, 0, 3) ? 3 : 0;
    }
    return position < end;
  }

  /** The number of the line, from 1. */
  int number() {
    return number;
  }

  /** The bytes of the line without its end; more than were kept if it is too long. */
  long length() {
    return length;
  }

  boolean isTooLong() {
    return length > longest;
  }

  /** The bytes of the line, in room that the next line overwrites. */
  byte[] bytes() {
    return line;
  }

  boolean isBlank() {
    for (int i = 0; i < kept; i++) {
      if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
        return false;
      }
    }
    return true;
  }
}
