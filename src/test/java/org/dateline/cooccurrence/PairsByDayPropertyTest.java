package org.dateline.cooccurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.support.Rows.assertTable;
import static org.dateline.support.Rows.exactly;
import static org.dateline.support.Rows.with;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dateline.support.Mention;
import org.dateline.support.NoRecall;
import org.dateline.support.RandomMentions;
import org.dateline.support.Spark;
import org.dateline.table.CooccurrenceDaily;
import org.dateline.table.Exchange;
import org.dateline.table.Slabs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random mentions, held against the definition written out and against each other. */
class PairsByDayPropertyTest {
  private static final long SEED = 111;
  private static final List<Mention> MENTIONS = RandomMentions.of(SEED);
  private static final PairSettings SETTINGS =
      PairsByDayTest.settings(Arrays.asList(Unit.values()), 100);
  private static List<Row> published;

  @BeforeAll
  static void publishOnce() {
    published = publish(MENTIONS, SETTINGS, Mention.slabs(MENTIONS));
  }

  @ParameterizedTest
  @CsvSource({"101, 100, 2", "102, 3, 1"})
  void everyColumnIsAsDefined(long seed, int maxEntities, int minSupport) {
    String about = "seed " + seed + ", at most " + maxEntities;
    List<Mention> mentions = RandomMentions.of(seed);
    PairSettings settings =
        new PairSettings(
            List.of(Unit.SENTENCE, Unit.PARAGRAPH, Unit.ARTICLE),
            SETTINGS.minOriginals(),
            minSupport,
            maxEntities,
            PairsByDayTest.TRENDS);

    List<Row> rows = publish(mentions, settings, Mention.slabs(mentions));

    assertTable(
        about,
        CooccurrenceDaily.CONTRACT,
        rows.stream().map(row -> with(row, Map.of("rank", 0))).toList(),
        new NaivePairs(mentions, settings).rows());
    assertRanks(about, rows);
    assertCoverage(about, rows);
  }

  @Test
  void rowsComeInTheOrderOfTheTable() {
    List<Row> sorted = new ArrayList<>(published);
    sorted.sort(
        Comparator.<Row, String>comparing(row -> row.getAs("date").toString())
            .thenComparing(row -> row.<String>getAs("unit"))
            .thenComparing(row -> row.<String>getAs("entity_a"), NaivePairs.UTF8)
            .thenComparing(row -> row.<String>getAs("entity_b"), NaivePairs.UTF8));

    assertThat(published).as("seed %d", SEED).isEqualTo(sorted);
  }

  @Test
  void aLaterDayChangesNoRowOfAnEarlierDay() {
    LocalDate later = LocalDate.of(2024, 3, 2);
    List<Mention> mentions = new ArrayList<>(MENTIONS);
    mentions.addAll(RandomMentions.day(SEED, later, MENTIONS));

    List<Row> after = publish(mentions, SETTINGS, Mention.slabs(mentions));

    assertThat(
            exactly(
                after.stream()
                    .filter(row -> !row.getAs("date").toString().equals(later.toString()))
                    .toList()))
        .as("seed %d", SEED)
        .isEqualTo(exactly(published));
    assertThat(after).hasSizeGreaterThan(published.size());
  }

  @Test
  void theOrderOfTheInputAndItsPartitionsChangeNoRow() {
    SparkSession spark = Spark.session();
    List<Mention> shuffled = new ArrayList<>(MENTIONS);
    Collections.shuffle(shuffled, new Random(SEED));
    Slabs one = Slabs.of(List.of(MENTIONS.get(0).epochDay()));

    spark.conf().set("spark.sql.shuffle.partitions", "5");
    List<Row> again;
    try {
      again = publish(shuffled, SETTINGS, one);
    } finally {
      spark.conf().set("spark.sql.shuffle.partitions", "2");
    }

    assertThat(exactly(again)).as("seed %d", SEED).isEqualTo(exactly(published));
  }

  @Test
  void anExactCopyChangesNothingThatOriginalsDecide() {
    List<Mention> mentions = new ArrayList<>(MENTIONS);
    for (int i = 0; i < 12; i++) {
      Mention of = MENTIONS.get(i * 17);
      LocalDate date = of.date().plusDays(i % 4 * 2L);
      mentions.addAll(RandomMentions.copy(MENTIONS, of.article(), "copy-" + i, date));
    }

    List<Row> after = publish(mentions, SETTINGS, Mention.slabs(mentions));

    assertThat(exactly(ofOriginals(after)))
        .as("seed %d", SEED)
        .isEqualTo(exactly(ofOriginals(published)));
    assertThat(after).hasSizeGreaterThan(published.size());
  }

  private static List<Row> publish(List<Mention> mentions, PairSettings settings, Slabs slabs) {
    return new PairsByDay(
            settings, Mention.originals(mentions), new Exchange(slabs, 3), day -> true)
        .apply(Mention.rows(Spark.session(), mentions, slabs), new NoRecall())
        .collectAsList();
  }

  private static List<Row> ofOriginals(List<Row> rows) {
    return rows.stream()
        .filter(row -> row.<Long>getAs("originals") > 0)
        .map(row -> with(row, Map.of("occurrences", 0L, "articles", 0L)))
        .toList();
  }

  /** Ranks are taken from the values as stored. */
  private static void assertRanks(String about, List<Row> rows) {
    Map<String, List<Row>> groups = new TreeMap<>();
    rows.forEach(
        row ->
            groups
                .computeIfAbsent(
                    row.getAs("date") + " " + row.getAs("unit"), g -> new ArrayList<>())
                .add(row));
    Comparator<Row> order =
        Comparator.<Row>comparingInt(row -> row.<Long>getAs("originals") > 0 ? 0 : 1)
            .thenComparingDouble(row -> -row.<Double>getAs("llr"))
            .thenComparingLong(row -> -row.<Long>getAs("stories"))
            .thenComparingLong(row -> -row.<Long>getAs("originals"))
            .thenComparingLong(row -> -row.<Long>getAs("units"))
            .thenComparing(row -> row.<String>getAs("entity_a"), NaivePairs.UTF8)
            .thenComparing(row -> row.<String>getAs("entity_b"), NaivePairs.UTF8);
    groups
        .values()
        .forEach(
            members -> {
              members.sort(order);
              for (int i = 0; i < members.size(); i++) {
                assertThat(members.get(i).<Integer>getAs("rank"))
                    .as("%s: rank of %s", about, members.get(i))
                    .isEqualTo(i + 1);
              }
            });
  }

  /** Mentions among which nothing happens would prove nothing. */
  private static void assertCoverage(String about, List<Row> rows) {
    Set<String> seen = new HashSet<>();
    for (Row row : rows) {
      seen.add(row.getAs("unit"));
      seen.add("burst " + row.getAs("burst_level"));
      seen.add(row.getAs("z") == null ? "no z" : "z");
      seen.add(row.getAs("npmi") == null ? "copies only" : "originals");
      seen.add(row.<Long>getAs("stories") < row.<Long>getAs("originals") ? "story" : "");
      seen.add(row.<Double>getAs("q") < 1 ? "q" : "");
      seen.add(row.<Double>getAs("llr") < 0 ? "apart" : "together");
    }
    assertThat(seen)
        .as(about)
        .contains(
            "sentence",
            "paragraph",
            "article",
            "burst 0",
            "burst 1",
            "no z",
            "z",
            "copies only",
            "originals",
            "story",
            "q",
            "apart",
            "together");
  }
}
