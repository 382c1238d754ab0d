package org.dateline.cooccurrence;

import static java.lang.Math.log;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.support.Rows.assertRows;
import static org.dateline.support.Rows.assertRowsInOrder;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dateline.stats.TrendSettings;
import org.dateline.support.Mention;
import org.dateline.support.NoRecall;
import org.dateline.support.Spark;
import org.dateline.table.Exchange;
import org.dateline.table.Slabs;
import org.junit.jupiter.api.Test;

/** Small sets of mentions with expectations worked out by hand. */
class PairsByDayTest {
  static final TrendSettings TRENDS = new TrendSettings(12, 56, 14, 2, 1);
  private final SparkSession spark = Spark.session();

  @Test
  void aPairCountsOnceInASentence() {
    Dataset<Row> pairs =
        pairs(
            List.of(Unit.SENTENCE),
            100,
            """
            2024-01-02 | a | -    | s1 | 1 | 0 | per/ada, org/un, per/ada, [loc/oslo]
            2024-01-02 | a | -    | s1 | 1 | 1 | per/ada
            2024-01-02 | a | -    | s1 | 2 | 2 | org/un, per/ada
            2024-01-02 | b | -    | s1 | 1 | 0 | loc/oslo, [per/ada]
            2024-01-02 | c | copy | s1 | 1 | 0 | per/ada, org/un
            """);

    // of 4 units of originals ada has 3, un 2, both 2
    assertRows(
        pairs.drop("p", "q", "z", "llr"),
        """
        2024-01-02 | sentence | org/un | per/ada | un | ada | ORG | PER | 3 | 2 | 1 | 1 \
        | 2 | 2 | 3 | 4 | %s | %s | 2/3 | 4/5 | 2024-01-02 | - | true | 0 | a#0 | 1
        """
            .formatted(log(2 * 4 / 6.0), log(8 / 6.0) / -log(2 / 4.0)));
  }

  @Test
  void aPairOfUnitArticleNeedsTwoOriginalsOfTheDay() {
    Dataset<Row> pairs =
        pairs(
            List.of(Unit.SENTENCE, Unit.ARTICLE),
            100,
            """
            2024-01-01 | a | - | a | 1 | 0 | per/ada, org/un
            2024-01-03 | b | - | b | 1 | 0 | per/ada
            2024-01-03 | b | - | b | 1 | 3 | org/un
            2024-01-03 | c | - | c | 1 | 2 | loc/oslo, per/ada
            2024-01-03 | c | - | c | 3 | 9 | org/un
            """);

    // the unpublished article pair of the first is remembered
    assertRowsInOrder(
        pairs.select(
            "date",
            "unit",
            "entity_a",
            "entity_b",
            "originals",
            "units_total",
            "first_date",
            "days_since_previous",
            "evidence"),
        """
        2024-01-01 | sentence | org/un   | per/ada | 1 | 1 | 2024-01-01 | - | a#0
        2024-01-03 | article  | org/un   | per/ada | 2 | 2 | 2024-01-01 | 2 | b#0,c#2
        2024-01-03 | sentence | loc/oslo | per/ada | 1 | 4 | 2024-01-03 | - | c#2
        """);
  }

  @Test
  void ofACrowdedUnitOnlyTheFirstEntitiesMeet() {
    Dataset<Row> pairs =
        pairs(
            List.of(Unit.SENTENCE, Unit.PARAGRAPH),
            2,
            """
            2024-01-02 | a | - | a | 1 | 0 | per/ada, per/ada, org/un, loc/oslo
            2024-01-02 | a | - | a | 1 | 1 | loc/oslo, per/ada
            """);

    assertRowsInOrder(
        pairs.select("unit", "entity_a", "entity_b", "units", "units_a", "units_b", "units_total"),
        """
        paragraph | org/un   | per/ada | 1 | 1 | 1 | 1
        sentence  | loc/oslo | per/ada | 1 | 1 | 2 | 2
        sentence  | org/un   | per/ada | 1 | 1 | 2 | 2
        """);
  }

  @Test
  void aRowOfCopiesAloneHasNoPmiAndComesLast() {
    Dataset<Row> pairs =
        pairs(
            List.of(Unit.SENTENCE),
            100,
            """
            2024-01-02 | a | -    | a | 1 | 0 | loc/oslo
            2024-01-02 | b | copy | x | 1 | 0 | loc/oslo, loc/paris
            2024-01-02 | c | -    | c | 1 | 0 | loc/rome, org/un
            2024-01-02 | c | -    | c | 1 | 1 | loc/rome
            2024-01-02 | c | -    | c | 1 | 2 | org/un
            """);

    assertRows(
        pairs.select(
            "entity_a",
            "occurrences",
            "originals",
            "stories",
            "units",
            "units_a",
            "units_b",
            "pmi",
            "npmi",
            "q",
            "jaccard",
            "dice",
            "first_date",
            "is_new",
            "evidence",
            "rank"),
        """
        loc/oslo | 1 | 0 | 0 | 0 | 1 | 0 | -  | -  | 1 | 0   | 0   | -          | false |     | 2
        loc/rome | 1 | 1 | 1 | 1 | 2 | 2 | 0  | 0  | 1 | 1/3 | 1/2 | 2024-01-02 | true  | c#0 | 1
        """);
  }

  @Test
  void evidenceIsOfTheFirstFiveOriginalsByIdAndOfTheFirstUnitWithBoth() {
    Dataset<Row> pairs =
        pairs(
            List.of(Unit.ARTICLE, Unit.PARAGRAPH),
            100,
            """
            2024-01-02 | f | -    | f | 1 | 1 | per/ada, org/un
            2024-01-02 | b | -    | b | 1 | 1 | per/ada
            2024-01-02 | b | -    | b | 2 | 4 | org/un
            2024-01-02 | b | -    | b | 2 | 5 | per/ada
            2024-01-02 | a | copy | f | 1 | 1 | per/ada, org/un
            2024-01-02 | e | -    | e | 1 | 1 | per/ada, org/un
            2024-01-02 | d | -    | d | 1 | 1 | per/ada, org/un
            2024-01-02 | c | -    | c | 1 | 1 | per/ada, org/un
            2024-01-02 | g | -    | g | 1 | 1 | per/ada, org/un
            """);

    assertRows(
        pairs.select("unit", "articles", "originals", "evidence"),
        """
        article   | 7 | 6 | b#1,c#1,d#1,e#1,f#1
        paragraph | 7 | 6 | b#4,c#1,d#1,e#1,f#1
        """);
  }

  @Test
  void onlyPairsWithEnoughStoriesShareTheFalseDiscoveryControl() {
    Dataset<Row> pairs =
        pairs(
            List.of(Unit.SENTENCE),
            100,
            """
            2024-01-02 | a | - | s1 | 1 | 0 | per/ada, org/un
            2024-01-02 | b | - | s2 | 1 | 0 | per/ada, org/un
            2024-01-02 | c | - | s3 | 1 | 0 | per/ada, org/un
            2024-01-02 | d | - | s4 | 1 | 0 | loc/oslo, loc/rome
            2024-01-02 | e | - | s4 | 1 | 0 | loc/oslo, loc/rome
            2024-01-02 | f | - | s4 | 1 | 0 | loc/oslo, loc/rome
            """);

    // equal llr: the pair with more stories comes first; a family of one has q = p
    List<Row> rows = pairs.select("entity_a", "stories", "p", "q", "rank").collectAsList();
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).getDouble(2)).isEqualTo(rows.get(1).getDouble(2)).isLessThan(0.01);
    assertRows(
        pairs.select("entity_a", "stories", "q", "rank"),
        """
        loc/oslo | 1 | 1  | 2
        org/un   | 3 | %s | 1
        """
            .formatted(rows.get(1).getDouble(2)));
  }

  @Test
  void equalPairsAreRankedByTheirEntities() {
    Dataset<Row> pairs =
        pairs(
            List.of(Unit.SENTENCE),
            100,
            """
            2024-01-02 | a | - | a | 1 | 0 | per/\uE000, org/a
            2024-01-02 | b | - | b | 1 | 0 | org/a, per/😀
            2024-01-02 | c | - | c | 1 | 0 | loc/z, org/z
            """);

    assertRowsInOrder(
        pairs.select("entity_a", "entity_b", "rank"),
        """
        loc/z | org/z      | 1
        org/a | per/\uE000 | 2
        org/a | per/😀     | 3
        """);
  }

  @Test
  void mentionsWithoutAPairGiveNoRow() {
    String table =
        """
        2024-01-01 | a | - | a | 1 | 0 | per/ada
        2024-02-01 | b | - | b | 1 | 0 | org/un
        2024-02-01 | b | - | b | 1 | 1 | per/ada
        """;

    assertThat(pairs(List.of(Unit.SENTENCE), 100, table).collectAsList()).isEmpty();
  }

  @Test
  void mentionsThatDoNotCountGiveNoRow() {
    String table =
        """
        2024-01-01 | a | - | a | 1 | 0 | [per/ada]
        2024-02-01 | b | - | b | 1 | 0 | [org/un], [per/ada]
        """;

    assertThat(pairs(List.of(Unit.SENTENCE), 100, table).collectAsList()).isEmpty();
  }

  private Dataset<Row> pairs(List<Unit> units, int maxEntities, String table) {
    List<Mention> mentions = Mention.of(table);
    Slabs slabs = Mention.slabs(mentions);
    PairSettings settings = settings(units, maxEntities);
    return new PairsByDay(
            settings, Mention.originals(mentions), new Exchange(slabs, 2), day -> true)
        .apply(Mention.rows(spark, mentions, slabs), new NoRecall());
  }

  static PairSettings settings(List<Unit> units, int maxEntities) {
    return new PairSettings(
        units,
        Map.of(Unit.SENTENCE, 0, Unit.PARAGRAPH, 0, Unit.ARTICLE, 2),
        3,
        maxEntities,
        TRENDS);
  }
}
