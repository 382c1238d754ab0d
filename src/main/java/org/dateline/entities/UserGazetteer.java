package org.dateline.entities;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;

/**
 * The names that a user gives, packed to be sent to every executor: its size is that of the user's
 * file, whatever the corpus.
 */
public final class UserGazetteer implements Serializable {
  /** There is none. */
  public static final UserGazetteer NONE = of(List.of(), "");

  private static final long serialVersionUID = 1L;
  private static final byte CASE_SENSITIVE = 1;

  private final byte[] packed;
  private final String sha256;
  private final int rows;

  private UserGazetteer(byte[] packed, String sha256, int rows) {
    this.packed = packed;
    this.sha256 = sha256;
    this.rows = rows;
  }

  /**
   * The gazetteer of some rows.
   *
   * @param sha256 of the file, 64 hex digits; empty for none
   */
  static UserGazetteer of(List<UserName> rows, String sha256) {
    return new UserGazetteer(pack(rows), sha256, rows.size());
  }

  /** Hash of the user's file, 64 hex digits; empty if there is none. */
  public String sha256() {
    return sha256;
  }

  /** The number of rows. */
  public int rows() {
    return rows;
  }

  /** Whether no file was given, not even one without rows. */
  public boolean isNone() {
    return sha256.isEmpty();
  }

  private static byte[] pack(List<UserName> rows) {
    Map<UserEntity, Integer> entities = new LinkedHashMap<>();
    rows.forEach(row -> entities.putIfAbsent(row.entity(), entities.size()));
    try {
      ByteBuffersDataOutput out = new ByteBuffersDataOutput();
      out.writeVInt(entities.size());
      for (UserEntity entity : entities.keySet()) {
        out.writeString(entity.id());
        out.writeString(entity.type().name());
        out.writeString(entity.name());
        out.writeString(entity.kbId());
      }
      for (UserName row : rows) {
        out.writeString(row.alias().written());
        out.writeByte(row.caseSensitive() ? CASE_SENSITIVE : 0);
        out.writeVInt(entities.get(row.entity()));
        out.writeString(row.language());
        out.writeInt(row.priority());
        out.writeInt(row.from());
        out.writeInt(row.to());
      }
      return out.toArrayCopy();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write to memory", e);
    }
  }

  /** The rows in the order of the file. */
  List<UserName> unpack() {
    ByteArrayDataInput in = new ByteArrayDataInput(packed);
    try {
      UserEntity[] entities = new UserEntity[in.readVInt()];
      for (int i = 0; i < entities.length; i++) {
        String id = in.readString();
        EntityType type = EntityType.valueOf(in.readString());
        entities[i] = new UserEntity(id, type, in.readString(), in.readString());
      }
      List<UserName> unpacked = new ArrayList<>(rows);
      for (int i = 0; i < rows; i++) {
        Alias alias = Alias.of(in.readString());
        boolean caseSensitive = in.readByte() == CASE_SENSITIVE;
        UserEntity entity = entities[in.readVInt()];
        String language = in.readString();
        unpacked.add(
            new UserName(
                alias, caseSensitive, entity, language, in.readInt(), in.readInt(), in.readInt()));
      }
      return unpacked;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read from memory", e);
    }
  }
}
