package org.dateline.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.ingest.Funnel;
import org.dateline.ingest.IngestSettings;
import org.dateline.ingest.InputListing;
import org.dateline.ingest.SkimInput;
import org.dateline.retraction.Retractions;
import org.dateline.store.Gate;
import org.dateline.store.OutputFolder;
import org.dateline.store.PublishedTable;
import org.dateline.store.Snapshots;
import org.dateline.support.Runs;
import org.dateline.support.SampleRun;
import org.dateline.table.Articles;
import org.dateline.table.Balance;
import org.dateline.table.References;
import org.dateline.table.Sum;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of the sample as they were written, and with one thing about them wrong. */
class TableGatesTest {
  private static List<PublishedTable> tables;
  private static Funnel funnel;

  @BeforeAll
  static void publishTheSample() throws IOException {
    String output = SampleRun.published().out().toString();
    tables = Snapshots.newest(OutputFolder.existing(output)).orElseThrow().tables();
    IngestSettings settings = SpecSettings.ingest(Runs.spec("jobs/daily.yaml"));
    Configuration hadoop = new Configuration();
    InputListing listing = InputListing.of(SampleRun.INPUT.toString(), settings, hadoop);
    funnel = new SkimInput(listing, settings, Retractions.NONE, hadoop).funnel();
  }

  @Test
  void theTablesOfARunPass() {
    Gates gates = new Gates(Acceptance.NONE, note -> {});
    check(tables, gates);

    assertThat(gates.found()).extracting(Gate::outcome).containsOnly(Gate.Outcome.PASSED);
    assertThat(gates.found())
        .extracting(Gate::code)
        .containsExactly("unique_keys", "utf8", "conservation", "references");
    assertThat(gates.found().get(2).text())
        .contains("inputs.articles = articles.inputs", "calendar.articles = articles.rows");
    int references =
        (int)
                References.BALANCES.stream()
                    .filter(balance -> balance.law() == Balance.Law.REFERENCES)
                    .count()
            + References.INCLUSIONS.size();
    assertThat(gates.found().get(3).text()).startsWith(references + " references hold: ");
  }

  static List<Balance> balances() {
    return References.BALANCES;
  }

  @ParameterizedTest
  @MethodSource("balances")
  void aTableThatSaysOtherwiseThanAnotherIsRefused(Balance balance) {
    for (Sum sum : List.of(balance.left(), balance.right())) {
      assertRefused(
          balance.law() == Balance.Law.CONSERVATION ? "conservation" : "references",
          balance.toString(),
          changed(sum.table().name(), table -> withSum(table, sum.name())));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"inputs", "articles", "rejects"})
  void aRowTooManyIsRefused(String name) {
    assertRefused(
        "conservation",
        name + " has ",
        changed(
            name,
            table ->
                new PublishedTable(
                    name,
                    1,
                    table.files(),
                    table.rows() + 1,
                    table.contentHash(),
                    table.days(),
                    table.sums())));
  }

  @Test
  void aFileWithoutAnOutcomeIsRefused() {
    Gates gates = new Gates(Acceptance.NONE, note -> {});

    assertThatThrownBy(() -> new TableGates(tables, gates).conservation(funnel.files() + 1, funnel))
        .hasMessageContaining(
            "%d files were listed, %d have an outcome", funnel.files() + 1, funnel.files());
  }

  @Test
  void aDayThatIsNotInTheCalendarIsRefused() {
    assertRefused(
        "references",
        "term_daily has rows of 2202-01-01, no day of calendar",
        changed(
            "term_daily",
            table -> {
              List<PublishedTable.Day> days = new ArrayList<>(table.days());
              days.add(
                  new PublishedTable.Day(
                      LocalDate.parse("2202-01-01"), 1, "00", Map.of("terms", 0L)));
              return withDays(table, days);
            }));
    assertRefused(
        "references",
        "calendar has 122 days from 1989-10-01 to 1990-01-31",
        changed(
            "calendar",
            table -> {
              List<PublishedTable.Day> days = new ArrayList<>(table.days());
              days.remove(
                  days.stream()
                      .filter(day -> day.sums().get("articles") == 0)
                      .findFirst()
                      .orElseThrow());
              return withDays(table, days);
            }));
  }

  @Test
  void sumsThatATableOfBeforeDoesNotHaveAreNotCompared() {
    List<PublishedTable> old =
        changed(
            "term_daily",
            table ->
                withDays(
                    table,
                    table.days().stream()
                        .map(
                            day ->
                                new PublishedTable.Day(
                                    day.date(), day.rows(), day.hash(), Map.of()))
                        .toList()));
    Gates gates = new Gates(Acceptance.NONE, note -> {});
    check(old, gates);

    assertThat(gates.found().get(3).text()).doesNotContain("term_daily.terms");
  }

  @Test
  void whatIsNotPublishedIsNotCompared() {
    Gates gates = new Gates(Acceptance.NONE, note -> {});
    check(
        tables.stream().filter(table -> table.name().equals(Articles.CONTRACT.name())).toList(),
        gates);

    assertThat(gates.found().get(3).text()).isEqualTo("0 references hold");
  }

  private static void assertRefused(String code, String message, List<PublishedTable> wrong) {
    Gates gates = new Gates(new Acceptance(Set.of(GateCode.REMOVED), "r"), note -> {});

    assertThatThrownBy(() -> check(wrong, gates))
        .isInstanceOfSatisfying(
            UserException.class, e -> assertThat(e.fault()).isEqualTo(Fault.REFUSED))
        .hasMessageStartingWith("Cannot publish (%s): ", code)
        .hasMessageContaining(message)
        .hasMessageContaining("bug of this program");
  }

  private static void check(List<PublishedTable> tables, Gates gates) {
    TableGates checked = new TableGates(tables, gates);
    checked.rows();
    checked.conservation(funnel.files(), funnel);
    checked.references();
  }

  private static List<PublishedTable> changed(String name, UnaryOperator<PublishedTable> change) {
    return tables.stream()
        .map(table -> table.name().equals(name) ? change.apply(table) : table)
        .toList();
  }

  /** The same with another sum, on its last day. */
  private static PublishedTable withSum(PublishedTable table, String name) {
    if (table.days().isEmpty()) {
      Map<String, Long> sums = new TreeMap<>(table.sums());
      sums.merge(name, 1L, Long::sum);
      return new PublishedTable(
          table.name(), 1, table.files(), table.rows(), table.contentHash(), List.of(), sums);
    }
    PublishedTable.Day last = table.days().get(table.days().size() - 1);
    Map<String, Long> sums = new TreeMap<>(last.sums());
    sums.merge(name, 1L, Long::sum);
    return withDays(
        table,
        Stream.concat(
                table.days().stream().limit(table.days().size() - 1L),
                Stream.of(new PublishedTable.Day(last.date(), last.rows(), last.hash(), sums)))
            .toList());
  }

  private static PublishedTable withDays(PublishedTable table, List<PublishedTable.Day> days) {
    return new PublishedTable(
        table.name(),
        table.logicVersion(),
        table.files(),
        table.rows(),
        table.contentHash(),
        days,
        table.sums());
  }
}
