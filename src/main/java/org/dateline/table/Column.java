package org.dateline.table;

import java.io.Serializable;
import java.util.Objects;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;

/**
 * One column of a published table.
 *
 * @param comment meaning, unit and range, shown in the Parquet schema and in datapackage.json
 */
public record Column(String name, DataType type, boolean nullable, String comment)
    implements Serializable {
  static final DataType STRINGS = DataTypes.createArrayType(DataTypes.StringType, false);

  public Column {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    if (comment.isBlank()) {
      throw new IllegalArgumentException("column " + name + " has no comment");
    }
  }

  static Column required(String name, DataType type, String comment) {
    return new Column(name, type, false, comment);
  }

  static Column optional(String name, DataType type, String comment) {
    return new Column(name, type, true, comment);
  }

  StructField field() {
    return new StructField(
        name, type, nullable, new MetadataBuilder().putString("comment", comment).build());
  }
}
