package org.dateline.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.GroupType;

/** Rows as Parquet assembles them to the plain values of a layout; lists become arrays. */
final class GroupValues {
  private static final int NONE = -1;

  private final RowLayout layout;
  private final int[] places;
  private GroupType placed;

  GroupValues(RowLayout layout) {
    this.layout = layout;
    this.places = new int[layout.types().length];
  }

  /** The values of a row; null also where a file of another version has no such column. */
  @SuppressWarnings("ReferenceEquality") // all rows of a file have one object as their type
  Object[] values(Group row) {
    if (row.getType() != placed) {
      place(row.getType());
    }
    CellType[] types = layout.types();
    Object[] values = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      if (places[i] != NONE && row.getFieldRepetitionCount(places[i]) > 0) {
        values[i] = value(types[i], row, places[i]);
      }
    }
    return values;
  }

  /** Looks the columns up by name, once for all rows of a file. */
  private void place(GroupType type) {
    String[] names = layout.names();
    for (int i = 0; i < names.length; i++) {
      places[i] = type.containsField(names[i]) ? type.getFieldIndex(names[i]) : NONE;
    }
    placed = type;
  }

  /** The cells of a row that are not null, as texts by the names of their columns. */
  Map<String, String> texts(Object[] values) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      if (values[i] != null) {
        texts.put(layout.names()[i], text(layout.types()[i], values[i]));
      }
    }
    return texts;
  }

  private static Object value(CellType type, Group row, int place) {
    return switch (type) {
      case BOOLEAN -> row.getBoolean(place, 0);
      case INT, DATE -> row.getInteger(place, 0);
      case LONG, TIMESTAMP -> row.getLong(place, 0);
      case DOUBLE -> row.getDouble(place, 0);
      case STRING, BYTES -> row.getBinary(place, 0).getBytes();
      case STRINGS -> strings(row.getGroup(place, 0));
    };
  }

  private static Object strings(Group list) {
    byte[][] strings = new byte[list.getFieldRepetitionCount(0)][];
    for (int i = 0; i < strings.length; i++) {
      strings[i] = list.getGroup(0, i).getBinary(0, 0).getBytes();
    }
    return strings;
  }

  private static String text(CellType type, Object value) {
    return switch (type) {
      case BOOLEAN, INT, LONG, DOUBLE -> value.toString();
      case DATE -> LocalDate.ofEpochDay((Integer) value).toString();
      case TIMESTAMP -> Instant.EPOCH.plus((Long) value, ChronoUnit.MICROS).toString();
      case STRING, BYTES -> utf8((byte[]) value);
      case STRINGS ->
          Arrays.stream((byte[][]) value).map(GroupValues::utf8).collect(Collectors.joining(", "));
    };
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
