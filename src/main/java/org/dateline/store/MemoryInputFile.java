package org.dateline.store;

import java.io.ByteArrayInputStream;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/** The bytes of a Parquet file in memory. */
final class MemoryInputFile implements InputFile {
  private final byte[] content;

  MemoryInputFile(byte[] content) {
    this.content = content;
  }

  @Override
  public long getLength() {
    return content.length;
  }

  @Override
  public SeekableInputStream newStream() {
    Bytes bytes = new Bytes(content);
    return new DelegatingSeekableInputStream(bytes) {
      @Override
      public long getPos() {
        return bytes.at();
      }

      @Override
      public void seek(long to) {
        bytes.go(Math.toIntExact(to));
      }
    };
  }

  /** How Parquet calls the file in its messages. */
  @Override
  public String toString() {
    return "it";
  }

  private static final class Bytes extends ByteArrayInputStream {
    Bytes(byte[] content) {
      super(content);
    }

    int at() {
      return pos;
    }

    void go(int to) {
      pos = to;
    }
  }
}
