package org.dateline.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file as stored, digested as they pass. */
final class StoredStream extends FilterInputStream {
  private final Sha256 sha256;

  StoredStream(InputStream in, Sha256 sha256) {
    super(in);
    this.sha256 = sha256.begin();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] to, int from, int length) throws IOException {
    int count = in.read(to, from, length);
    if (count > 0) {
      sha256.add(to, from, count);
    }
    return count;
  }

  /** Reads what is left, and the digest of all. */
  String finish(byte[] room) throws IOException {
    int count;
    do {
      count = read(room, 0, room.length);
    } while (count >= 0);
    return sha256.end();
  }
}
