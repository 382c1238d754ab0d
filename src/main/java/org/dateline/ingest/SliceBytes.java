package org.dateline.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of a slice as bytes: every serializer of Spark can carry them, which is not so of
 * records.
 */
final class SliceBytes {
  private SliceBytes() {}

  static byte[] pack(List<InputFile> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(128 * files.size() + 4);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(files.size());
      for (InputFile file : files) {
        out.writeUTF(file.path());
        out.writeUTF(file.location());
        out.writeLong(file.bytes());
        Instant modifiedAt = file.modifiedAt();
        out.writeLong(modifiedAt.getEpochSecond());
        out.writeInt(modifiedAt.getNano());
        out.writeUTF(file.ignored());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("packing a slice of the listing", e);
    }
    return bytes.toByteArray();
  }

  static List<InputFile> unpack(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int count = in.readInt();
      List<InputFile> files = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        files.add(
            new InputFile(
                in.readUTF(),
                in.readUTF(),
                in.readLong(),
                Instant.ofEpochSecond(in.readLong(), in.readInt()),
                in.readUTF()));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException("unpacking a slice of the listing", e);
    }
  }
}
