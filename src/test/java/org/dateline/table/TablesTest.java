package org.dateline.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every contract must be. */
class TablesTest {
  private static final Set<DataType> TYPES =
      Set.of(
          BooleanType,
          IntegerType,
          LongType,
          DoubleType,
          StringType,
          DateType,
          TimestampType,
          Column.STRINGS);
  private static final List<String> FAMILY =
      List.of("occurrences", "articles", "originals", "stories");

  /** Columns that mean the same in every table and yet differ in type, as published. */
  private static final Set<String> OF_TWO_TYPES =
      Set.of("articles", "occurrences", "paragraphs", "sentences", "words");

  static List<Contract> contracts() {
    return Tables.ALL;
  }

  @Test
  void theTablesAreThoseDescribed() {
    assertThat(Tables.ALL.stream().map(Contract::name).toList())
        .containsExactly(
            "articles",
            "inputs",
            "rejects",
            "calendar",
            "copies",
            "stories",
            "story_daily",
            "article_terms",
            "term_daily",
            "terms",
            "mentions",
            "entities",
            "entity_aliases",
            "entity_daily",
            "cooccurrence_daily");
  }

  @Test
  void everyContractOfThePackageIsListedAndFoundByName() {
    for (Contract contract : Tables.ALL) {
      assertThat(Tables.named(contract.name())).contains(contract);
    }
    assertThat(Tables.named("nonsense")).isEmpty();
    assertThat(Tables.ALL).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void namesAreSnakeCaseAndOnce(Contract contract) {
    assertThat(contract.name()).matches("[a-z]+(_[a-z]+)*");
    assertThat(contract.columnNames())
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[a-z]+[0-9]*(_[a-z0-9]+)*"));
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void typesAreAmongTheEight(Contract contract) {
    assertThat(contract.columns()).allMatch(column -> TYPES.contains(column.type()));
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void commentsAreOnePhraseWithoutAPeriod(Contract contract) {
    assertThat(contract.columns())
        .allSatisfy(
            column ->
                assertThat(column.comment())
                    .as("%s.%s", contract.name(), column.name())
                    .isEqualTo(column.comment().strip())
                    .doesNotEndWith(".")
                    .doesNotContain("\n")
                    .doesNotContain("  "));
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void theDescriptionIsASentence(Contract contract) {
    assertThat(contract.description()).matches("(?s)[A-Z].*\\.");
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void keyColumnsAreRequired(Contract contract) {
    assertThat(contract.key()).isNotEmpty().doesNotHaveDuplicates();
    assertThat(contract.columns())
        .filteredOn(column -> contract.key().contains(column.name()))
        .hasSameSizeAs(contract.key())
        .noneMatch(Column::nullable);
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void countsComeAsAFamilyInOneOrder(Contract contract) {
    List<String> names = List.of(contract.columnNames());
    if (names.contains("occurrences") && names.contains("originals")) {
      int at = names.indexOf("occurrences");
      assertThat(names.subList(at, at + 4)).isEqualTo(FAMILY);
      assertThat(contract.columns().subList(at, at + 4))
          .allMatch(column -> column.type().equals(LongType) && !column.nullable());
    } else {
      List<String> counts = names.stream().filter(FAMILY::contains).toList();
      assertThat(counts).isEqualTo(FAMILY.stream().filter(names::contains).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void datedTablesAreSortedByDateAndThenTheirKey(Contract contract) {
    List<String> order = contract.order();
    assertThat(order).containsAll(contract.key());
    if (contract.dated()) {
      assertThat(order.get(0)).isEqualTo("date");
      assertThat(order.subList(1, order.size()))
          .isEqualTo(contract.key().stream().filter(name -> !name.equals("date")).toList());
    } else {
      assertThat(order).isEqualTo(contract.key());
      assertThat(contract.columnNames()).doesNotContain("date");
    }
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void aTableWithoutDateSaysThatItLooksAtAllDays(Contract contract) {
    if (!contract.dated()) {
      assertThat(contract.description()).containsAnyOf("depends on all days", "the whole run");
    } else {
      assertThat(contract.description()).doesNotContain("depends on all days");
    }
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void sparkSeesNamesTypesAndCommentsInOrder(Contract contract) {
    StructType schema = contract.schema();
    assertThat(schema.fieldNames()).containsExactly(contract.columnNames());
    assertThat(contract.selection()).hasSize(schema.size());
    for (Column column : contract.columns()) {
      assertThat(schema.apply(column.name()).dataType()).isEqualTo(column.type());
      assertThat(schema.apply(column.name()).nullable()).isEqualTo(column.nullable());
      assertThat(schema.apply(column.name()).getComment().get()).isEqualTo(column.comment());
    }
  }

  @Test
  void aNameHasOneTypeInAllTables() {
    Map<String, DataType> types = new HashMap<>();
    for (Contract contract : Tables.ALL) {
      for (Column column : contract.columns()) {
        if (!OF_TWO_TYPES.contains(column.name())) {
          assertThat(types.merge(column.name(), column.type(), (old, type) -> old))
              .as("%s.%s", contract.name(), column.name())
              .isEqualTo(column.type());
        }
      }
    }
  }

  @Test
  void everyColumnNameIsUsedAndWrittenOnlyOnce() throws IllegalAccessException {
    Set<String> used = new HashSet<>();
    Tables.ALL.forEach(contract -> used.addAll(List.of(contract.columnNames())));
    Set<String> declared = new HashSet<>();
    for (var field : Columns.class.getFields()) {
      assertThat(Modifier.isFinal(field.getModifiers())).isTrue();
      String name = (String) field.get(null);
      assertThat(declared.add(name)).as(name).isTrue();
      assertThat(field.getName()).isEqualToIgnoringCase(name);
    }
    assertThat(declared).isEqualTo(used);
  }

  @Test
  void scratchColumnsBeginWithAnUnderscore() throws IllegalAccessException {
    for (var field : Scratch.class.getFields()) {
      assertThat((String) field.get(null)).startsWith("_");
    }
    assertThat(Arrays.stream(Scratch.class.getFields())).isNotEmpty();
  }

  @Test
  void aKeyThatIsNoColumnIsRefused() {
    List<Column> columns = List.of(Column.required("a", StringType, "first"));
    assertThatThrownBy(() -> new Contract("t", "One row.", List.of("b"), columns))
        .hasMessage("t: key [b] is not among [a]");
    assertThatThrownBy(() -> Column.required("a", StringType, " "))
        .hasMessage("column a has no comment");
  }
}
