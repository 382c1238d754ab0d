package org.dateline.table;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.support.Spark;
import org.junit.jupiter.api.Test;

class SlabsTest {
  private final Slabs slabs =
      Slabs.of(
          days("2024-01-10", "2024-01-12", "2024-03-05", "2024-03-06", "2024-05-04", "2024-05-09"));

  @Test
  void closedMonthsAreWholeAndTheDaysOfTheNewestApart() {
    assertThat(slabs.count()).isEqualTo(4);
    assertThat(of("2024-01-10", "2024-01-12")).containsExactly(0, 0);
    assertThat(of("2024-03-05", "2024-03-06")).containsExactly(1, 1);
    assertThat(of("2024-05-04", "2024-05-09")).containsExactly(2, 3);
  }

  @Test
  void rowsHaveAPartitionForEachSlabAlsoWhereThereAreNone() {
    for (int rows : new int[] {0, 1, 50}) {
      Dataset<Row> days = Spark.session().range(rows).selectExpr("19730 + cast(id as int) as day");
      Dataset<Row> inSlabs = days.repartitionById(slabs.count(), slabs.of(col("day")));

      assertThat(slabs.partitions(inSlabs).getNumPartitions()).isEqualTo(slabs.count());
      assertThat(slabs.partitions(inSlabs.where("day < 0")).getNumPartitions())
          .isEqualTo(slabs.count());
      assertThat(slabs.partitions(inSlabs.cache()).count()).isEqualTo(rows);
      inSlabs.unpersist();
    }
  }

  @Test
  void dayWithoutArticlesStaysWithItsMonth() {
    assertThat(of("2024-01-31", "2024-03-01", "2024-03-31", "2024-05-01"))
        .containsExactly(0, 1, 1, 2);
  }

  @Test
  void monthWithoutArticlesGoesWithTheOneBefore() {
    assertThat(of("2024-02-15", "2024-04-15")).containsExactly(0, 1);
  }

  @Test
  void dayBeforeTheFirstGoesWithTheFirstAndAfterTheLastWithTheLast() {
    assertThat(of("2023-12-31", "2024-05-31", "2024-06-01")).containsExactly(0, 3, 3);
  }

  @Test
  void smallMonthsAndDaysAreJoinedUntilTheyAreWorthATask() {
    TreeMap<Integer, Long> articles = new TreeMap<>();
    for (String date : List.of("2024-01-10", "2024-03-05", "2024-03-06", "2024-05-04")) {
      articles.put(day(date), 30L);
    }
    articles.put(day("2024-05-09"), 200L);
    articles.put(day("2024-05-10"), 10L);
    articles.put(day("2024-05-11"), 10L);

    Slabs joined = Slabs.of(articles, 100);

    assertThat(joined.count()).isEqualTo(3);
    assertThat(
            days("2024-01-10", "2024-03-06", "2024-05-04", "2024-05-09", "2024-05-11").stream()
                .map(joined::of))
        .containsExactly(0, 0, 0, 1, 2);
  }

  @Test
  void noDaysAreOneSlab() {
    assertThat(Slabs.of(List.of()).count()).isEqualTo(1);
    assertThat(Slabs.of(List.of()).of(day("2024-05-01"))).isZero();
  }

  private Stream<Integer> of(String... dates) {
    return days(dates).stream().map(slabs::of);
  }

  private static List<Integer> days(String... dates) {
    return Stream.of(dates).map(SlabsTest::day).toList();
  }

  private static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }
}
