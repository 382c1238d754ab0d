package org.dateline.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.support.Rows.assertRows;
import static org.dateline.support.Rows.assertTable;
import static org.dateline.support.Rows.exactly;
import static org.dateline.support.Rows.with;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dateline.cooccurrence.PairSettings;
import org.dateline.cooccurrence.PairsByDay;
import org.dateline.cooccurrence.Unit;
import org.dateline.stats.TrendSettings;
import org.dateline.support.Mention;
import org.dateline.support.NoRecall;
import org.dateline.support.RandomMentions;
import org.dateline.support.Spark;
import org.dateline.table.Entities;
import org.dateline.table.EntityAliases;
import org.dateline.table.EntityDaily;
import org.dateline.table.Exchange;
import org.dateline.table.Slabs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntitiesByDayTest {
  private static final long SEED = 211;
  private static final TrendSettings TRENDS = new TrendSettings(12, 56, 14, 2, 1);
  private final SparkSession spark = Spark.session();

  @Test
  void countsAreOfCountedMentionsAndHeadlinesOfAll() {
    List<Mention> mentions =
        Mention.of(
            """
            2024-01-02 | a | -    | s1 | 0 | 0 | [per/ada], [org/un]
            2024-01-02 | a | -    | s1 | 1 | 1 | per/ada, per/ada, loc/oslo
            2024-01-02 | b | -    | s1 | 0 | 0 | per/ada
            2024-01-02 | b | -    | s1 | 1 | 1 | loc/oslo, per/ada
            2024-01-02 | b | -    | s1 | 1 | 2 | loc/rome, loc/oslo
            2024-01-02 | c | copy | s1 | 0 | 0 | per/ada
            2024-01-02 | c | copy | s1 | 1 | 1 | loc/oslo, per/ada
            2024-01-02 | c | copy | s1 | 1 | 2 | msc/x
            """);

    // ada and oslo have two originals of one story each; oslo has the more company
    assertRows(
        entityDaily(mentions).drop("z", "burst_level", "days_since_previous"),
        """
        2024-01-02 | loc/oslo | LOC | oslo | 4 | 3 | 2 | 1 | 0 | 1   | 2024-01-02 | true  | 2 | 3 | 1
        2024-01-02 | per/ada  | PER | ada  | 6 | 3 | 2 | 1 | 3 | 1   | 2024-01-02 | true  | 1 | 2 | 2
        2024-01-02 | loc/rome | LOC | rome | 1 | 1 | 1 | 1 | 0 | 1/2 | 2024-01-02 | true  | 1 | 1 | 3
        2024-01-02 | msc/x    | MSC | x    | 1 | 1 | 0 | 0 | 0 | 0   | -          | false | 0 | 0 | 4
        """);
  }

  @Test
  void anEntityThatIsNeverCountedHasARowOfZeros() {
    List<Mention> mentions =
        Mention.of(
            """
            2024-01-01 | a | -    | a | 0 | 0 | [org/un]
            2024-01-01 | a | -    | a | 1 | 1 | per/ada
            2024-01-02 | b | copy | a | 0 | 0 | [org/un]
            2024-01-02 | b | copy | a | 1 | 1 | per/ada
            2024-01-04 | c | -    | c | 1 | 1 | per/ada, [org/un]
            """);
    Slabs slabs = Mention.slabs(mentions);

    assertRows(
        entities(Mention.rows(spark, mentions, slabs), slabs),
        """
        org/un  | ORG | un  | - | -          | -          | 0 | 0 | 0 | 0 | 0
        per/ada | PER | ada | - | 2024-01-01 | 2024-01-04 | 2 | 3 | 3 | 2 | 2
        """);
  }

  @Test
  void anAliasIsASpellingWithItsFirstReasonByName() {
    List<Mention> mentions =
        Mention.of(
            """
            2024-01-03 | b | - | b | 1 | 2 | per/ada, loc/oslo, loc/oslo
            2024-01-01 | a | - | a | 0 | 1 | [per/ada]
            2024-01-02 | c | - | c | 1 | 0 | loc/oslo, loc/oslo
            """);

    // surfaces end in place modulo 3: ada0 ada0, oslo1 oslo2 oslo1 oslo2
    assertRows(
        EntitiesByDay.aliases(
            SumMonths.aliases(
                Mention.rows(spark, mentions, Mention.slabs(mentions)), Mention.slabs(mentions))),
        """
        loc/oslo | oslo1 | exact | 2 | 2024-01-02 | 2024-01-03
        loc/oslo | oslo2 | exact | 2 | 2024-01-02 | 2024-01-03
        per/ada  | ada0  | alias | 2 | 2024-01-01 | 2024-01-03
        """);
  }

  @ParameterizedTest
  @ValueSource(longs = {201})
  void everyColumnOfEveryTableIsAsDefined(long seed) {
    List<Mention> mentions = RandomMentions.of(seed);
    Dataset<Row> rows = Mention.rows(spark, mentions, Mention.slabs(mentions));
    NaiveEntities naive = new NaiveEntities(mentions, TRENDS);
    String about = "seed " + seed;

    Dataset<Row> daily = entityDaily(mentions);

    List<Row> published = daily.collectAsList();
    assertTable(
        about,
        EntityDaily.CONTRACT,
        published.stream().map(row -> with(row, Map.of("rank", 0))).toList(),
        naive.entityDaily());
    assertRanks(about, published);
    assertTable(
        about,
        Entities.CONTRACT,
        entities(rows, Mention.slabs(mentions)).collectAsList(),
        naive.entities());
    assertTable(
        about,
        EntityAliases.CONTRACT,
        EntitiesByDay.aliases(SumMonths.aliases(rows, Mention.slabs(mentions))).collectAsList(),
        naive.aliases());
    assertThat(published).as(about).anyMatch(row -> row.<Long>getAs("originals") == 0);
    assertThat(published).as(about).anyMatch(row -> row.<Integer>getAs("burst_level") == 1);
    assertThat(published).as(about).anyMatch(row -> row.<Long>getAs("headline_articles") > 0);
  }

  @Test
  void laterDaysInputOrderAndCopiesChangeNoRowOfOriginals() {
    List<Mention> mentions = RandomMentions.of(SEED);
    LocalDate later = LocalDate.of(2024, 3, 2);
    List<Mention> more = new ArrayList<>(mentions);
    for (int i = 0; i < 12; i++) {
      Mention of = mentions.get(i * 17);
      LocalDate date = of.date().plusDays(i % 4 * 2L);
      more.addAll(RandomMentions.copy(mentions, of.article(), "copy-" + i, date));
    }
    more.addAll(RandomMentions.day(SEED, later, mentions));
    Collections.shuffle(more, new Random(SEED));

    List<Row> before = entityDaily(mentions).collectAsList();
    List<Row> after = entityDaily(more).collectAsList();

    assertThat(exactly(ofOriginals(later, after)))
        .as("seed %d", SEED)
        .isEqualTo(exactly(ofOriginals(later, before)));
    assertThat(after).hasSizeGreaterThan(before.size());
  }

  private Dataset<Row> entityDaily(List<Mention> mentions) {
    Slabs slabs = Mention.slabs(mentions);
    Dataset<Row> rows = Mention.rows(spark, mentions, slabs);
    PairSettings settings =
        new PairSettings(
            List.of(Unit.SENTENCE, Unit.ARTICLE),
            Map.of(Unit.SENTENCE, 0, Unit.PARAGRAPH, 0, Unit.ARTICLE, 2),
            3,
            100,
            TRENDS);
    Dataset<Row> pairs =
        new PairsByDay(settings, Mention.originals(mentions), new Exchange(slabs, 2), day -> true)
            .apply(rows, new NoRecall());
    return new EntitiesByDay(TRENDS, Mention.originals(mentions))
        .entityDaily(EntitiesByDay.counts(rows), pairs, Integer.MIN_VALUE);
  }

  private static Dataset<Row> entities(Dataset<Row> mentions, Slabs slabs) {
    return EntitiesByDay.entities(
        SumMonths.entities(mentions, EntitiesByDay.counts(mentions), Optional.empty(), slabs),
        new KbIds(
            JavaSparkContext.fromSparkContext(mentions.sparkSession().sparkContext())
                .broadcast(UserGazetteer.NONE)));
  }

  /** What copies may change is left out, also headline_articles, which counts them. */
  private static List<Row> ofOriginals(LocalDate before, List<Row> rows) {
    return rows.stream()
        .filter(row -> row.<Long>getAs("originals") > 0)
        .filter(row -> row.getAs("date").toString().compareTo(before.toString()) < 0)
        .map(row -> with(row, Map.of("occurrences", 0L, "articles", 0L, "headline_articles", 0L)))
        .toList();
  }

  /** Ranks are taken from the values as stored. */
  private static void assertRanks(String about, List<Row> rows) {
    Map<String, List<Row>> days = new TreeMap<>();
    rows.forEach(
        row -> days.computeIfAbsent(row.getAs("date").toString(), d -> new ArrayList<>()).add(row));
    Comparator<Row> order =
        Comparator.<Row>comparingLong(row -> -row.<Long>getAs("originals"))
            .thenComparingLong(row -> -row.<Long>getAs("stories"))
            .thenComparingLong(row -> -row.<Long>getAs("strength"))
            .thenComparing(
                row -> row.<String>getAs("entity_id").codePoints().toArray(),
                java.util.Arrays::compare);
    days.values()
        .forEach(
            day -> {
              day.sort(order);
              for (int i = 0; i < day.size(); i++) {
                assertThat(day.get(i).<Integer>getAs("rank"))
                    .as("%s: rank of %s", about, day.get(i))
                    .isEqualTo(i + 1);
              }
            });
  }
}
