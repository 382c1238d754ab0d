package org.dateline.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

class DayPairsTest {
  private final DayPairs pairs =
      new DayPairs(
          Stream.of(row("a", 3), row("b", 3), row("c", 5), row("d", 9), row("e", 9)).iterator(), 1);

  @Test
  void aDayGivesItsRowsInTheirOrder() {
    assertThat(pairs.on(3)).containsExactly(row("a", 3), row("b", 3));
    assertThat(pairs.on(5)).containsExactly(row("c", 5));
    assertThat(pairs.on(9)).containsExactly(row("d", 9), row("e", 9));
    assertThat(pairs.on(10)).isEmpty();
  }

  @Test
  void daysNobodyAsksForArePassedOver() {
    assertThat(pairs.on(9)).containsExactly(row("d", 9), row("e", 9));
  }

  @Test
  void aDayWithoutRowsTakesNoneOfTheNext() {
    assertThat(pairs.on(-1)).isEmpty();
    assertThat(pairs.on(4)).isEmpty();
    assertThat(pairs.on(8)).isEmpty();
    assertThat(pairs.on(9)).containsExactly(row("d", 9), row("e", 9));
  }

  @Test
  void withoutRowsEveryDayIsEmpty() {
    assertThat(new DayPairs(List.<Row>of().iterator(), 0).on(3)).isEmpty();
  }

  private static Row row(String name, int day) {
    return RowFactory.create(name, day);
  }
}
