package org.dateline.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.support.Rows.assertTable;
import static org.dateline.support.Rows.exactly;
import static org.dateline.support.Rows.with;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dateline.stats.TrendSettings;
import org.dateline.stats.Weighting;
import org.dateline.support.Spark;
import org.dateline.table.ArticleTerms;
import org.dateline.table.Slabs;
import org.dateline.table.TermDaily;
import org.dateline.table.Terms;
import org.dateline.terms.Corpus.Article;
import org.dateline.terms.Corpus.Published;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random corpora, held against the definition written out and against each other. */
class TermsByDayPropertyTest {
  private static final long SEED = 31;
  private static final Corpus CORPUS = RandomCorpus.of(SEED);
  private static final TermSettings SETTINGS = settings(Weighting.BM25, 12);

  private final SparkSession spark = Spark.session();
  private static Tables published;

  /** The rows of the three tables. */
  private record Tables(List<Row> termDaily, List<Row> articleTerms, List<Row> terms) {
    static Tables of(Published published) {
      return new Tables(published.termDaily(), published.articleTerms(), published.terms());
    }
  }

  @BeforeAll
  static void publishOnce() {
    published = Tables.of(CORPUS.publish(Spark.session(), SETTINGS));
  }

  static TermSettings settings(Weighting weighting, int backgroundDays) {
    return new TermSettings(
        weighting, false, 2, 30, true, 3, 10.83, new TrendSettings(backgroundDays, 56, 14, 2, 1));
  }

  @ParameterizedTest
  @CsvSource({"SMOOTH, 20", "MLLIB, 21", "BM25, 22"})
  void everyColumnOfEveryTableIsAsDefined(Weighting weighting, long seed) {
    String about = "seed " + seed + ", " + weighting;
    Corpus corpus = RandomCorpus.of(seed);
    TermSettings settings = settings(weighting, 12);

    Tables made = Tables.of(corpus.publish(spark, settings));

    NaiveTerms naive = new NaiveTerms(corpus, settings);
    assertTable(about, TermDaily.CONTRACT, withoutRank(made.termDaily()), naive.termDaily());
    assertTable(
        about, ArticleTerms.CONTRACT, withoutRank(made.articleTerms()), naive.articleTerms());
    assertTable(about, Terms.CONTRACT, made.terms(), naive.terms());
    assertRanks(about, made);
    assertCoverage(about, made);
  }

  @Test
  void aLaterDayChangesNoRowOfAnEarlierDay() {
    LocalDate later = LocalDate.of(2024, 3, 2);

    Tables after =
        Tables.of(CORPUS.and(RandomCorpus.day(SEED, later, CORPUS)).publish(spark, SETTINGS));

    assertThat(exactly(notOn(later, after.termDaily())))
        .as("seed %d", SEED)
        .isEqualTo(exactly(published.termDaily()));
    assertThat(exactly(notOn(later, after.articleTerms())))
        .as("seed %d", SEED)
        .isEqualTo(exactly(published.articleTerms()));
  }

  @Test
  void theOrderOfTheInputAndItsPartitionsChangeNoRow() {
    List<Article> shuffled = new ArrayList<>(CORPUS.articles());
    Collections.shuffle(shuffled, new Random(SEED));
    Slabs one = Slabs.of(List.of(CORPUS.articles().get(0).epochDay()));

    spark.conf().set("spark.sql.shuffle.partitions", "5");
    Tables again;
    try {
      again = Tables.of(new Corpus(shuffled).publish(spark, SETTINGS, one));
    } finally {
      spark.conf().set("spark.sql.shuffle.partitions", "2");
    }

    String about = "seed " + SEED;
    assertThat(exactly(again.termDaily())).as(about).isEqualTo(exactly(published.termDaily()));
    assertThat(exactly(again.articleTerms()))
        .as(about)
        .isEqualTo(exactly(published.articleTerms()));
    assertThat(exactly(again.terms())).as(about).isEqualTo(exactly(published.terms()));
  }

  @Test
  void anExactCopyChangesNothingThatOriginalsDecide() {
    List<Article> copies = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Article of = CORPUS.articles().get(i * 3);
      int daysLater = i % 4 * 2;
      copies.add(RandomCorpus.copy(of, "copy-" + i, of.date().plusDays(daysLater)));
    }

    Tables after = Tables.of(CORPUS.and(copies).publish(spark, SETTINGS));

    Predicate<Row> own = row -> row.<Long>getAs("originals") > 0;
    assertThat(exactly(withoutCopyCounts(only(own, after.termDaily()))))
        .as("seed %d", SEED)
        .isEqualTo(exactly(withoutCopyCounts(only(own, published.termDaily()))));
    assertThat(exactly(only(row -> !row.getString(0).startsWith("copy-"), after.articleTerms())))
        .as("seed %d", SEED)
        .isEqualTo(exactly(published.articleTerms()));
    assertThat(after.termDaily().size()).isGreaterThan(published.termDaily().size());
  }

  /** Ranks are taken from the values as stored. */
  private static void assertRanks(String about, Tables published) {
    assertRanks(
        about,
        "date",
        published.termDaily(),
        Comparator.<Row>comparingInt(row -> row.<Long>getAs("originals") > 0 ? 0 : 1)
            .thenComparingDouble(row -> -row.<Double>getAs("g2"))
            .thenComparingDouble(row -> -row.<Double>getAs("ctfidf"))
            .thenComparing(row -> row.<String>getAs("term")));
    assertRanks(
        about,
        "article_id",
        published.articleTerms(),
        Comparator.<Row>comparingDouble(row -> -row.<Double>getAs("tfidf"))
            .thenComparingInt(row -> -row.<Integer>getAs("occurrences"))
            .thenComparing(row -> row.<String>getAs("term")));
  }

  private static void assertRanks(
      String about, String group, List<Row> rows, Comparator<Row> order) {
    Map<String, List<Row>> groups = new TreeMap<>();
    rows.forEach(
        row ->
            groups.computeIfAbsent(row.getAs(group).toString(), g -> new ArrayList<>()).add(row));
    groups.forEach(
        (key, members) -> {
          members.sort(order);
          for (int i = 0; i < members.size(); i++) {
            assertThat(members.get(i).<Integer>getAs("rank"))
                .as("%s: rank of %s", about, members.get(i))
                .isEqualTo(i + 1);
          }
        });
  }

  /** A corpus in which nothing happens would prove nothing. */
  private static void assertCoverage(String about, Tables published) {
    Set<String> seen = new HashSet<>();
    for (Row row : published.termDaily()) {
      seen.add("words " + row.getAs("words"));
      seen.add("burst " + row.getAs("burst_level"));
      seen.add(row.getAs("z") == null ? "no z" : "z");
      seen.add(row.<Long>getAs("originals") > 0 ? "originals" : "copies only");
      seen.add(row.getAs("first_date") == null ? "no first date" : "first date");
      seen.add(row.<Long>getAs("stories") < row.<Long>getAs("originals") ? "story" : "");
      seen.add(row.<Long>getAs("background_originals") == 0 ? "no background" : "");
    }
    assertThat(seen)
        .as(about)
        .contains(
            "words 1",
            "words 2",
            "burst 0",
            "burst 1",
            "no z",
            "z",
            "originals",
            "copies only",
            "first date",
            "story",
            "no background");
  }

  private static List<Row> notOn(LocalDate date, List<Row> rows) {
    return only(row -> !row.getAs("date").toString().equals(date.toString()), rows);
  }

  private static List<Row> only(Predicate<Row> kept, List<Row> rows) {
    return rows.stream().filter(row -> kept.test(row)).toList();
  }

  private static List<Row> withoutRank(List<Row> rows) {
    return rows.stream().map(row -> with(row, Map.of("rank", 0))).toList();
  }

  private static List<Row> withoutCopyCounts(List<Row> rows) {
    return rows.stream().map(row -> with(row, Map.of("occurrences", 0L, "articles", 0L))).toList();
  }
}
