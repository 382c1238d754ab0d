package org.dateline.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.support.Rows.rows;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.spec.JobSpec;
import org.dateline.stats.DayTotals;
import org.dateline.store.Gate;
import org.dateline.store.PublishedTable;
import org.dateline.support.Runs;
import org.dateline.support.Spark;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A hundred articles on each day of ten weeks, then a new day. */
class SoftGatesTest {
  private static final LocalDate NEW = LocalDate.parse("2024-03-11");
  private static final int HISTORY = 70;
  private static final long USUAL = 100;

  private static JobSpec.Limits limits;

  private final List<String> notes = new ArrayList<>();
  private final Gates gates = new Gates(Acceptance.NONE, notes::add);
  private final NavigableMap<LocalDate, Long> articles = days(USUAL);
  private final NavigableMap<LocalDate, Long> originals = days(USUAL - 10);
  private final NavigableMap<LocalDate, Long> named = days(5 * USUAL);
  private String sources = "30 | wire\n70 | wire";

  @BeforeAll
  static void readLimits() throws IOException {
    limits = Runs.spec("jobs/daily.yaml").limits();
  }

  @Test
  void aUsualDayPasses() {
    check();

    assertThat(outcomes())
        .containsExactly("volume passed", "new_sources passed", "copies passed", "entities passed");
    assertThat(gates.found().get(0).text())
        .isEqualTo("2024-03-11 has 100 articles, a Monday of the 8 weeks before had 100.0");
    assertThat(notes).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"200, passed, 2", "201, noted, 2.01", "50, passed, 0.5", "49, noted, 0.49"})
  void aDayWithTwiceOrHalfTheArticlesOfItsWeekdayIsNoted(long found, String outcome, double ratio) {
    articles.put(NEW, found);
    check();

    assertThat(outcomes()).contains("volume " + outcome);
    assertThat(gates.found().get(0).value()).isEqualTo(ratio);
    assertThat(notes.stream().filter(note -> note.startsWith("2024-03-11 has ")))
        .hasSize(outcome.equals("noted") ? 1 : 0);
  }

  @Test
  void onlyItsOwnWeekdayCounts() {
    for (int week = 1; week <= 8; week++) {
      articles.put(NEW.minusWeeks(week), 10L);
    }
    check();

    assertThat(notes)
        .contains("2024-03-11 has 100 articles, a Monday of the 8 weeks before had 10.0");
  }

  @Test
  void aFewArticlesMoreAreNotNotedHoweverFewAreUsual() {
    articles.replaceAll((day, count) -> 2L);
    articles.put(NEW, 22L);
    check();

    assertThat(outcomes()).contains("volume passed");
  }

  @Test
  void aDayOfFewArticlesHasNoShareOfCopies() {
    articles.put(NEW, 20L);
    check();

    assertThat(outcomes()).contains("volume noted", "copies not_judged", "entities not_judged");
  }

  @Test
  void aDayWithoutAMonthBeforeItIsNotJudged() {
    articles.headMap(NEW.minusWeeks(3), false).clear();
    check();

    assertThat(outcomes()).contains("volume not_judged");
  }

  @Test
  void sourcesThatWereNotThereBeforeAreNoted() {
    sources = "1 | wire\n20 | wire\n70 | wire\n70 | paper\n70 | -";
    check();

    assertThat(notes)
        .containsExactly("1 of the 2 sources of new days are not in the 8 weeks before");
    assertThat(gates.found().get(1).value()).isEqualTo(0.5);
  }

  @Test
  void aSourceOfLongAgoIsNew() {
    sources = "1 | paper\n30 | wire\n70 | paper";
    check();

    assertThat(outcomes()).contains("new_sources noted");
  }

  @Test
  void withoutSourcesTheyAreNotJudged() {
    sources = "30 | -\n70 | -";
    check();

    assertThat(outcomes()).contains("new_sources not_judged");
  }

  @ParameterizedTest
  @CsvSource({"71, passed", "69, noted", "100, passed"})
  void aDayOfCopiesIsNoted(long original, String outcome) {
    originals.put(NEW, original);
    check();

    assertThat(outcomes()).contains("copies " + outcome);
  }

  @ParameterizedTest
  @CsvSource({"640, passed", "660, noted", "340, noted"})
  void aDayWithOtherNumbersOfEntitiesIsNoted(long entities, String outcome) {
    named.put(NEW, entities);
    check();

    assertThat(outcomes()).contains("entities " + outcome);
  }

  @Test
  void theFirstPublicationIsJudgedByItsLastDay() {
    assertThat(SoftGates.of(limits, gates, articles, Optional.empty()).newDays())
        .containsExactly(NEW);
  }

  @Test
  void withoutANewDayNothingIsJudged() {
    new SoftGates(limits, gates, articles, new TreeSet<>())
        .check(Spark.session().emptyDataFrame(), DayTotals.of(Map.of(0, 1L)), List.of());

    assertThat(gates.found()).isEmpty();
  }

  private void check() {
    int first = (int) NEW.toEpochDay() - HISTORY;
    StringBuilder readings = new StringBuilder();
    for (String line : sources.split("\n", -1)) {
      String[] cells = line.split(" \\| ", -1);
      readings
          .append(first + Integer.parseInt(cells[0]))
          .append(" | ")
          .append(cells[1])
          .append('\n');
    }
    Map<Integer, Long> own = new HashMap<>();
    originals.forEach((day, count) -> own.put((int) day.toEpochDay(), count));
    List<PublishedTable.Day> days = new ArrayList<>();
    named.forEach(
        (day, count) -> days.add(new PublishedTable.Day(day, 1, "", Map.of("articles", count))));
    SoftGates.of(limits, gates, articles, Optional.empty())
        .check(
            rows(Spark.session(), "_day int, source string", readings.toString()),
            DayTotals.of(own),
            List.of(new PublishedTable("entity_daily", 1, List.of(), 1, "", days, Map.of())));
  }

  private List<String> outcomes() {
    return gates.found().stream().map(SoftGatesTest::told).toList();
  }

  private static String told(Gate gate) {
    return gate.code() + " " + gate.outcome().word();
  }

  private static NavigableMap<LocalDate, Long> days(long count) {
    TreeMap<LocalDate, Long> days = new TreeMap<>();
    for (int i = 0; i <= HISTORY; i++) {
      days.put(NEW.minusDays(i), count);
    }
    return days;
  }
}
