package org.dateline.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The bytes of a file as stored, digested as they pass. */
final class StoredStream extends FilterInputStream {
  private final Sha256 sha256;
  private Optional<String> digest = Optional.empty();

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

  /** Reads what is left, and gives the digest of all. */
  String finish() throws IOException {
    if (digest.isEmpty()) {
      byte[] room = new byte[1 << 13];
      int count;
      do {
        count = read(room, 0, room.length);
      } while (count >= 0);
      digest = Optional.of(sha256.end());
    }
    return digest.get();
  }
}
