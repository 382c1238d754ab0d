package org.dateline.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks gzip, member after member (RFC 1952). Java's own stream takes a damaged second member for
 * the end of the file; here everything but zero padding after the last member is an error.
 */
final class GunzipStream extends InputStream {
  private static final int MAGIC_1 = 0x1f;
  private static final int MAGIC_2 = 0x8b;
  private static final int DEFLATE = 8;
  private static final int HEADER_CHECK = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int RESERVED = 0xe0;

  private final InputStream stored;
  private final IngestSettings.Limits limits;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] input = new byte[1 << 16];
  private int position;
  private int end;
  private long packed;
  private long unpacked;
  private boolean inMember;
  private boolean first = true;

  GunzipStream(InputStream stored, IngestSettings.Limits limits) {
    this.stored = stored;
    this.limits = limits;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] to, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (inMember || beginMember()) {
      int count = inflate(to, from, length);
      if (count > 0) {
        crc.update(to, from, count);
        unpacked += count;
        refuseBomb();
        return count;
      }
      if (inflater.finished()) {
        endMember();
      } else if (inflater.needsDictionary()) {
        throw corrupt("a preset dictionary is wanted");
      } else if (inflater.needsInput()) {
        feed();
      } else {
        throw corrupt("it does not go on");
      }
    }
    return -1;
  }

  private int inflate(byte[] to, int from, int length) throws BadInputException {
    try {
      return inflater.inflate(to, from, length);
    } catch (DataFormatException e) {
      throw corrupt(String.valueOf(e.getMessage()));
    }
  }

  private void feed() throws IOException {
    if (position == end && !fill()) {
      throw corrupt("it ends in the middle");
    }
    inflater.setInput(input, position, end - position);
    position = end;
  }

  private void refuseBomb() throws BadInputException {
    long taken = packed - (end - position) - inflater.getRemaining();
    if (unpacked > limits.maxFile()) {
      throw new BadInputException(
          Reason.BOMB, "unpacks to more than " + limits.maxFile() + " bytes");
    }
    if (unpacked > limits.ratioFrom() && unpacked / limits.maxRatio() >= taken) {
      throw new BadInputException(
          Reason.BOMB,
          "%d packed bytes gave %d, more than %d to 1"
              .formatted(taken, unpacked, limits.maxRatio()));
    }
  }

  /** Reads a header; false at the end of the file or of its zero padding. */
  private boolean beginMember() throws IOException {
    int head = position < end || fill() ? next() : -1;
    if (head < 0) {
      return false;
    }
    if (head == 0 && !first) {
      return skipPadding();
    }
    if (head != MAGIC_1 || next() != MAGIC_2) {
      throw corrupt(first ? "it does not begin as gzip does" : "other bytes follow its last part");
    }
    int method = next();
    int flags = next();
    if (method != DEFLATE || (flags & RESERVED) != 0) {
      throw corrupt("method %d, flags %d are unknown".formatted(method, flags));
    }
    skip(6);
    skipOptional(flags);
    inflater.reset();
    crc.reset();
    inMember = true;
    first = false;
    return true;
  }

  private boolean skipPadding() throws IOException {
    while (position < end || fill()) {
      if (next() != 0) {
        throw corrupt("other bytes follow its padding");
      }
    }
    return false;
  }

  private void skipOptional(int flags) throws IOException {
    if ((flags & EXTRA) != 0) {
      skip(next() | next() << 8);
    }
    for (int text : new int[] {NAME, COMMENT}) {
      if ((flags & text) != 0) {
        int character;
        do {
          character = next();
        } while (character != 0);
      }
    }
    skip((flags & HEADER_CHECK) == 0 ? 0 : 2);
  }

  private void endMember() throws IOException {
    position = end - inflater.getRemaining();
    long wantedCrc = word();
    long wantedSize = word();
    if (wantedCrc != crc.getValue()) {
      throw corrupt("its checksum does not fit");
    }
    if (wantedSize != (inflater.getBytesWritten() & 0xffffffffL)) {
      throw corrupt("its size does not fit");
    }
    inMember = false;
  }

  private long word() throws IOException {
    return next() | next() << 8 | next() << 16 | (long) next() << 24;
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      next();
    }
  }

  private int next() throws IOException {
    if (position == end && !fill()) {
      throw corrupt("it ends in the middle");
    }
    return input[position++] & 0xff;
  }

  private boolean fill() throws IOException {
    position = 0;
    end = Math.max(0, stored.read(input, 0, input.length));
    packed += end;
    return end > 0;
  }

  private BadInputException corrupt(String what) {
    return new BadInputException(
        Reason.CORRUPT_GZIP,
        "not sound gzip after %d bytes of content: %s".formatted(unpacked, what));
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    stored.close();
  }
}
