package org.dateline.store;

import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;

import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/**
 * The eight types of published columns, and one of private ones: how each leaves Spark, lies in
 * Parquet and is hashed. Dates leave Spark as days, timestamps as microseconds and strings as
 * UTF-8, which spares a detour over java.time and UTF-16 for each value.
 */
@SuppressWarnings("ImmutableEnumChecker") // types of Spark and Parquet are, and do not say so
enum CellType {
  BOOLEAN(DataTypes.BooleanType, PrimitiveTypeName.BOOLEAN, null) {
    @Override
    void write(Object value, RecordConsumer out) {
      out.addBoolean((Boolean) value);
    }

    @Override
    void encode(Object value, RowBytes bytes) {
      bytes.addLong((Boolean) value ? 1 : 0);
    }
  },

  INT(DataTypes.IntegerType, PrimitiveTypeName.INT32, null),

  LONG(DataTypes.LongType, PrimitiveTypeName.INT64, null),

  DOUBLE(DataTypes.DoubleType, PrimitiveTypeName.DOUBLE, null) {
    @Override
    void write(Object value, RecordConsumer out) {
      out.addDouble((Double) value);
    }

    @Override
    void encode(Object value, RowBytes bytes) {
      bytes.addLong(Double.doubleToRawLongBits((Double) value));
    }

    @Override
    String fault(Object value) {
      double number = (Double) value;
      if (number == 0 && Double.doubleToRawLongBits(number) != 0) {
        return "-0.0";
      }
      return Double.isFinite(number) ? "" : String.valueOf(number);
    }
  },

  STRING(DataTypes.StringType, PrimitiveTypeName.BINARY, stringType()) {
    @Override
    Column plain(Column column) {
      return column.cast(DataTypes.BinaryType);
    }

    @Override
    void write(Object value, RecordConsumer out) {
      out.addBinary(Binary.fromConstantByteArray((byte[]) value));
    }

    @Override
    void encode(Object value, RowBytes bytes) {
      bytes.addString((byte[]) value);
    }

    @Override
    String fault(Object value) {
      return Utf8.wellFormed((byte[]) value) ? "" : NOT_UTF8;
    }
  },

  /** Of private tables only. */
  BYTES(DataTypes.BinaryType, PrimitiveTypeName.BINARY, null) {
    @Override
    void write(Object value, RecordConsumer out) {
      out.addBinary(Binary.fromConstantByteArray((byte[]) value));
    }

    @Override
    void encode(Object value, RowBytes bytes) {
      bytes.addString((byte[]) value);
    }
  },

  DATE(DataTypes.DateType, PrimitiveTypeName.INT32, LogicalTypeAnnotation.dateType()) {
    @Override
    Column plain(Column column) {
      return functions.unix_date(column);
    }
  },

  TIMESTAMP(
      DataTypes.TimestampType,
      PrimitiveTypeName.INT64,
      LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS)) {
    @Override
    Column plain(Column column) {
      return functions.unix_micros(column);
    }
  },

  STRINGS(DataTypes.createArrayType(DataTypes.StringType), PrimitiveTypeName.BINARY, stringType()) {
    @Override
    Type parquet(String name, Repetition repetition) {
      return Types.list(repetition)
          .element(super.parquet("element", Repetition.REQUIRED))
          .named(name);
    }

    @Override
    Column plain(Column column) {
      return column.cast(DataTypes.createArrayType(DataTypes.BinaryType));
    }

    @Override
    Object read(Row row, int place) {
      return row.isNullAt(place) ? null : row.<byte[]>getList(place).toArray(byte[][]::new);
    }

    @Override
    void write(Object value, RecordConsumer out) {
      out.startGroup();
      byte[][] elements = (byte[][]) value;
      if (elements.length > 0) {
        out.startField("list", 0);
        for (byte[] element : elements) {
          out.startGroup();
          out.startField("element", 0);
          STRING.write(element, out);
          out.endField("element", 0);
          out.endGroup();
        }
        out.endField("list", 0);
      }
      out.endGroup();
    }

    @Override
    void encode(Object value, RowBytes bytes) {
      byte[][] elements = (byte[][]) value;
      bytes.addLong(elements.length);
      for (byte[] element : elements) {
        STRING.encode(element, bytes);
      }
    }

    @Override
    String fault(Object value) {
      for (byte[] element : (byte[][]) value) {
        String fault = element == null ? "a list with a null" : STRING.fault(element);
        if (!fault.isEmpty()) {
          return fault;
        }
      }
      return "";
    }
  };

  /** The fault of a string that readers would refuse the file for. */
  static final String NOT_UTF8 = "a string that is not well-formed UTF-8";

  private final DataType spark;
  private final PrimitiveTypeName physical;
  private final LogicalTypeAnnotation logical;

  CellType(DataType spark, PrimitiveTypeName physical, LogicalTypeAnnotation logical) {
    this.spark = spark;
    this.physical = physical;
    this.logical = logical;
  }

  /** The type of values that Spark holds as this type. */
  static CellType of(DataType type) {
    for (CellType candidate : values()) {
      if (candidate.holds(type)) {
        return candidate;
      }
    }
    throw new IllegalArgumentException("no published column is of type " + type.sql());
  }

  /** Whether Spark's type is this one; whether elements may be null is looked at row by row. */
  boolean holds(DataType type) {
    if (type instanceof ArrayType found && spark instanceof ArrayType wanted) {
      return found.elementType().equals(wanted.elementType());
    }
    return spark.equals(type);
  }

  /** The column in the Parquet schema. */
  Type parquet(String name, Repetition repetition) {
    return Types.primitive(physical, repetition).as(logical).named(name);
  }

  /** The column as it leaves Spark. */
  Column plain(Column column) {
    return column;
  }

  /** The value in a row of plain columns, null if it is null. */
  Object read(Row row, int place) {
    return row.get(place);
  }

  /** Writes a value that is not null. */
  void write(Object value, RecordConsumer out) {
    if (physical == PrimitiveTypeName.INT32) {
      out.addInteger((Integer) value);
    } else {
      out.addLong((Long) value);
    }
  }

  /** Adds a value that is not null to the bytes that are hashed. */
  void encode(Object value, RowBytes bytes) {
    bytes.addLong(((Number) value).longValue());
  }

  /** What a published table may not hold, if the value is that; else empty. */
  String fault(Object value) {
    return "";
  }
}
