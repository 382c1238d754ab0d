package org.dateline.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of one file, unpacked where its name says that it is packed. */
final class Content implements Closeable {
  static final int BLOCK = 1 << 16;

  private final StoredStream stored;
  private final InputStream unpacked;
  private final boolean packed;
  private BadInputException failure;

  Content(InputStream in, boolean packed, IngestSettings.Limits limits) {
    this.stored = new StoredStream(in, new Sha256());
    this.packed = packed;
    this.unpacked = packed ? new GunzipStream(stored, limits) : stored;
  }

  boolean isPacked() {
    return packed;
  }

  /**
   * Reads until the room is full or the file ends. Bytes that came before an error are given first:
   * the error comes with the next call.
   *
   * @return how many bytes were read, 0 at the end
   */
  int read(byte[] to, int from, int length) throws IOException {
    if (failure != null) {
      throw failure;
    }
    int count = 0;
    try {
      while (count < length) {
        int more = unpacked.read(to, from + count, length - count);
        if (more < 0) {
          break;
        }
        count += more;
      }
    } catch (BadInputException e) {
      if (count == 0) {
        throw e;
      }
      failure = e;
    }
    return count;
  }

  /** The SHA-256 of the whole file as stored, what was not read included. */
  String storedSha256() throws IOException {
    return stored.finish();
  }

  @Override
  public void close() throws IOException {
    unpacked.close();
  }
}
