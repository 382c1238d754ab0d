package org.dateline.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.dateline.table.Cells;

/** The cells of a row as Parquet assembles it; each is decoded when asked for. */
record GroupCells(Group row) implements Cells {
  @Override
  public String text(String column) {
    return row.getString(column, 0);
  }

  @Override
  public Optional<String> optionalText(String column) {
    return row.getFieldRepetitionCount(column) == 0 ? Optional.empty() : Optional.of(text(column));
  }

  @Override
  public List<String> texts(String column) {
    Group list = row.getGroup(column, 0);
    return IntStream.range(0, list.getFieldRepetitionCount(0))
        .mapToObj(place -> list.getGroup(0, place).getString(0, 0))
        .toList();
  }

  @Override
  public LocalDate date(String column) {
    return LocalDate.ofEpochDay(row.getInteger(column, 0));
  }

  @Override
  public long integer(String column) {
    PrimitiveTypeName type = row.getType().getType(column).asPrimitiveType().getPrimitiveTypeName();
    return type == PrimitiveTypeName.INT32 ? row.getInteger(column, 0) : row.getLong(column, 0);
  }

  @Override
  public double decimal(String column) {
    return row.getDouble(column, 0);
  }
}
