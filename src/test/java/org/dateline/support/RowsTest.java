package org.dateline.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dateline.support.Rows.assertRows;
import static org.dateline.support.Rows.assertRowsInOrder;
import static org.dateline.support.Rows.rows;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class RowsTest {
  private static final String TABLE =
      """
      x  | 2024-01-01 | 1/3 | a,b | 7 | true
      "" | -          | -   |     | - | false
      """;
  private final Dataset<Row> table =
      rows(
          Spark.session(),
          "s string, d date, x double, l array<string>, n bigint, b boolean",
          TABLE);

  @Test
  void aTableReadsBackAsItWasWritten() {
    assertRowsInOrder(table, TABLE);
    assertThat(table.collectAsList().get(1).getString(0)).isEmpty();
    assertThat(table.collectAsList().get(1).isNullAt(1)).isTrue();
    assertThat(table.collectAsList().get(1).getList(3)).isEmpty();
  }

  @Test
  void theOrderOfRowsDoesNotMatterUnlessAskedFor() {
    assertRows(table.select("s").sort("s"), "x\n\"\"");
    assertThatThrownBy(() -> assertRowsInOrder(table.select("s").sort("s"), "x\n\"\""))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void anotherValueOrAMissingRowFails() {
    assertThatThrownBy(() -> assertRows(table.select("x"), "0.33333\n-"))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> assertRows(table.select("x"), "1/3"))
        .isInstanceOf(AssertionError.class);
  }
}
