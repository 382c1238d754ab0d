package org.dateline.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.dateline.usertable.TableSink;

/**
 * Reads a Parquet file that a user wrote, its values as texts. Needs no session. Columns hold
 * texts, whole numbers, true or false, or days; the number of a row, from 1, stands for its line.
 */
public final class ParquetTable {
  private final MessageType schema;
  private final TableSink sink;

  private ParquetTable(MessageType schema, TableSink sink) {
    this.schema = schema;
    this.sink = sink;
  }

  /** Hands over the columns and the rows of the bytes of a file. */
  public static void read(byte[] content, TableSink sink) {
    try (RowCursor rows = open(content)) {
      ParquetTable table = new ParquetTable(rows.schema(), sink);
      if (table.columns()) {
        table.rows(rows);
      }
    } catch (IOException e) {
      sink.problem(0, "no Parquet file that can be read: " + e.getMessage());
    }
  }

  /** Parquet says by exceptions of many kinds what is wrong with a file. */
  private static RowCursor open(byte[] content) throws IOException {
    try {
      return RowCursor.open(new MemoryInputFile(content), Set.of(), FilterCompat.NOOP);
    } catch (RuntimeException e) {
      throw new IOException(told(e), e);
    }
  }

  private static String told(RuntimeException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message.lines().findFirst().orElse("");
  }

  private static Optional<Group> next(RowCursor rows) throws IOException {
    try {
      return rows.next();
    } catch (RuntimeException e) {
      throw new IOException(told(e), e);
    }
  }

  private boolean columns() {
    boolean sound = true;
    for (Type column : schema.getFields()) {
      if (!isKnown(column)) {
        sink.problem(
            0,
            "column \"%s\" is %s, wanted a text, a whole number, true or false, or a day"
                .formatted(column.getName(), column));
        sound = false;
      }
    }
    List<String> names = schema.getFields().stream().map(Type::getName).toList();
    return sink.columns(0, names) && sound;
  }

  private void rows(RowCursor rows) throws IOException {
    long number = 1;
    boolean wanted = true;
    Optional<Group> row = next(rows);
    while (wanted && row.isPresent()) {
      wanted = row(number, row.get());
      row = wanted ? next(rows) : row;
      number++;
    }
  }

  private boolean row(long number, Group row) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < schema.getFieldCount(); i++) {
      try {
        if (row.getFieldRepetitionCount(i) > 0) {
          values.put(schema.getFieldName(i), text(row, i));
        }
      } catch (CharacterCodingException e) {
        sink.problem(number, "column \"" + schema.getFieldName(i) + "\" is not UTF-8");
        return true;
      }
    }
    return sink.row(number, values);
  }

  private static boolean isKnown(Type column) {
    if (!column.isPrimitive() || column.isRepetition(Type.Repetition.REPEATED)) {
      return false;
    }
    LogicalTypeAnnotation meaning = column.getLogicalTypeAnnotation();
    return switch (column.asPrimitiveType().getPrimitiveTypeName()) {
      case BINARY ->
          meaning == null
              || meaning instanceof StringLogicalTypeAnnotation
              || meaning instanceof EnumLogicalTypeAnnotation;
      case INT32 ->
          meaning == null
              || meaning instanceof IntLogicalTypeAnnotation
              || meaning instanceof DateLogicalTypeAnnotation;
      case INT64 -> meaning == null || meaning instanceof IntLogicalTypeAnnotation;
      case BOOLEAN -> true;
      case INT96, FLOAT, DOUBLE, FIXED_LEN_BYTE_ARRAY -> false;
    };
  }

  private String text(Group row, int column) throws CharacterCodingException {
    Type type = schema.getType(column);
    return switch (type.asPrimitiveType().getPrimitiveTypeName()) {
      case BINARY -> utf8(row.getBinary(column, 0).toByteBuffer());
      case INT32 ->
          type.getLogicalTypeAnnotation() instanceof DateLogicalTypeAnnotation
              ? LocalDate.ofEpochDay(row.getInteger(column, 0)).toString()
              : Integer.toString(row.getInteger(column, 0));
      case INT64 -> Long.toString(row.getLong(column, 0));
      case BOOLEAN -> Boolean.toString(row.getBoolean(column, 0));
      case INT96, FLOAT, DOUBLE, FIXED_LEN_BYTE_ARRAY -> throw new IllegalStateException();
    };
  }

  private static String utf8(ByteBuffer bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
  }
}
