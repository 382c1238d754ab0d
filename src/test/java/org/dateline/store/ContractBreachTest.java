package org.dateline.store;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dateline.store.Samples.ALL_TYPES;
import static org.dateline.store.Samples.SLABS;

import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractBreachTest {
  private final Dataset<Row> rows = Samples.allTypes("2024-03-01", "2024-03-02");

  @TempDir private Path root;
  private StagedSnapshot staged;

  @BeforeEach
  void begin() {
    staged = Samples.staged(Samples.folder(root), "run");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "score | double('NaN') | column score is NaN",
        "score | double('Infinity') | column score is Infinity",
        "score | double('-Infinity') | column score is -Infinity",
        "score | -0.0D | column score is -0.0",
        "text | CAST(unhex('61ff') AS STRING) | column text is a string that is not well-formed UTF-8",
        "text | CAST(unhex('eda080') AS STRING) | column text is a string that is not well-formed UTF-8",
        "words | array('a', CAST(unhex('ff') AS STRING)) | column words is a string that is not",
        "words | array('a', NULL) | column words is a list with a null",
      })
  void valueThatNoTableMayHoldIsRefused(String column, String value, String message) {
    assertRefused(
        rows.withColumn(column, expr("IF(id = '2024-03-02/2', %s, %s)".formatted(value, column))),
        message,
        "table all_types",
        "(date=2024-03-02, id=2024-03-02/2)");
  }

  @Test
  void nullInARequiredColumnIsRefused() {
    assertRefused(
        rows.withColumn("id", expr("IF(id = '2024-03-02/2', NULL, id)")),
        "column id is null, and needs a value in the row (date=2024-03-02, id=null)");
    assertRefused(
        rows.withColumn("date", expr("IF(id = '2024-03-02/2', NULL, date)")),
        "column date is null, and needs a value in the row (date=null, id=2024-03-02/2)");
  }

  @Test
  void allProblemsOfColumnsAreToldAtOnce() {
    assertRefused(
        rows.drop("flag")
            .withColumn("small", col("large"))
            .withColumn("words", expr("array(1)"))
            .withColumn("_scratch", lit(1)),
        "Cannot write table all_types: column flag is missing; "
            + "column small is BIGINT, the contract says INT; "
            + "column words is ARRAY<INT>, the contract says ARRAY<STRING>; "
            + "column _scratch is not in the contract");
    assertRefused(
        rows.select(col("*"), col("flag")), "Cannot write table all_types: a name occurs twice");
  }

  @Test
  void twoRowsOfOneKeyAreRefused() {
    assertRefused(rows.union(rows), "two rows are (date=2024-03-0");
  }

  @Test
  void rowsThatAreNotArrangedAreRefusedAsSorted() {
    assertThatThrownBy(
            () -> staged.writeSorted(ALL_TYPES, rows.coalesce(1).sort(col("id").desc()), SLABS))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("rows are not sorted by [date, id]");
    assertThatThrownBy(
            () ->
                staged.writeSorted(
                    ALL_TYPES, Samples.allTypes("2024-04-30").coalesce(1).sort("id"), SLABS))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("rows of slab 1 are in partition 0");
  }

  @Test
  void aTableIsWrittenOnce() {
    staged.write(ALL_TYPES, rows, SLABS);

    assertRefused(rows, "table all_types is written already");
  }

  @Test
  void refusedTableLeavesNoFile() throws Exception {
    assertRefused(rows.withColumn("score", lit(Double.NaN)), "NaN");

    assertThat(Samples.folder(root).storage().files("snapshots")).isEmpty();
  }

  private void assertRefused(Dataset<Row> bad, String... messages) {
    assertThatThrownBy(() -> staged.write(ALL_TYPES, bad, SLABS))
        .isInstanceOf(IllegalStateException.class)
        .message()
        .contains(messages);
  }
}
