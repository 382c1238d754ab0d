package org.dateline.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.store.BadRow;
import org.dateline.store.FileSettings;
import org.dateline.store.Gate;
import org.dateline.store.OutputFolder;
import org.dateline.store.StagedSnapshot;
import org.dateline.support.Spark;
import org.dateline.table.EntityAliases;
import org.dateline.table.Slabs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class GatesTest {
  @TempDir private Path folder;

  private final List<String> notes = new ArrayList<>();

  @ParameterizedTest
  @EnumSource(names = {"REJECTED", "REMOVED", "EMPTY", "DATES"})
  void aGateThatIsNotPassedRefusesUnlessItIsAccepted(GateCode code) {
    Gates.Finding finding = Gates.Finding.of(code, 3, 2, "3 are %s", "wrong");
    Gates strict = new Gates(Acceptance.NONE, notes::add);
    Gates lenient = new Gates(new Acceptance(Set.of(code), "known"), notes::add);

    assertThatThrownBy(() -> strict.refuse(finding, () -> ". Mend them."))
        .isInstanceOfSatisfying(
            UserException.class, e -> assertThat(e.fault()).isEqualTo(Fault.REFUSED))
        .hasMessage(
            "Cannot publish (%1$s): 3 are wrong. Mend them. Or, if it is meant so, let this one run"
                + " pass: --accept %1$s --reason TEXT.",
            code.word());
    assertThat(notes).isEmpty();
    lenient.refuse(finding, () -> "");
    assertThat(notes).containsExactly("accepted, known: 3 are wrong");
    assertThat(lenient.found())
        .containsExactly(
            new Gate(
                code.word(), Gate.Kind.HARD, Gate.Outcome.ACCEPTED, 3, 2, "3 are wrong", "known"));
  }

  @ParameterizedTest
  @EnumSource(
      names = {"REJECTED", "REMOVED", "EMPTY", "DATES"},
      mode = Mode.EXCLUDE)
  void aBugOrWhatIsOnlyNotedCannotBeAccepted(GateCode code) {
    assertThatThrownBy(() -> Acceptance.of(List.of(code.word()), "why"))
        .isInstanceOfSatisfying(
            UserException.class, e -> assertThat(e.fault()).isEqualTo(Fault.USAGE))
        .hasMessageContaining(
            code.kind() == Gate.Kind.HARD ? "is a bug and is never published" : "published anyway")
        .hasMessageEndingWith("Codes that can be accepted: dates, empty, rejected, removed.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "removd | why | --accept removd is not known; did you mean removed?",
        "removed | '' | --accept needs --reason TEXT",
        "removed | ' ' | --accept needs --reason TEXT",
        "'' | why | --reason is given without --accept CODE",
      })
  void codesAndReasonGoTogether(String codes, String reason, String message) {
    assertThatThrownBy(() -> Acceptance.of(codes.isEmpty() ? List.of() : List.of(codes), reason))
        .isInstanceOf(UserException.class)
        .hasMessageContaining(message);
  }

  @Test
  void nothingIsAcceptedWithoutBeingNamed() {
    assertThat(Acceptance.of(List.of(), "")).isEqualTo(Acceptance.NONE);
    assertThat(Acceptance.of(List.of("empty", "removed", "empty"), "why").codes())
        .containsExactlyInAnyOrder(GateCode.EMPTY, GateCode.REMOVED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "unique_keys | SELECT 'a' AS alias FROM range(2) | two rows are (entity_id=e, alias=a)",
        "utf8 | SELECT CAST(unhex('ff') AS STRING) AS alias | column alias is a string that is not",
      })
  void aTableThatBreaksItsContractIsNotPublished(String code, String alias, String message) {
    Gates gates = new Gates(Acceptance.NONE, notes::add);

    assertThatThrownBy(() -> gates.guard(() -> write(alias)))
        .isInstanceOfSatisfying(
            UserException.class, e -> assertThat(e.fault()).isEqualTo(Fault.REFUSED))
        .hasMessageStartingWith("Cannot publish (%s): Cannot write table entity_aliases: ", code)
        .hasMessageContaining(message);
    assertThat(gates.found()).extracting(Gate::code).containsExactly(code);
    assertThatCode(() -> gates.guard(() -> write("SELECT 'a' AS alias")))
        .doesNotThrowAnyException();
  }

  @Test
  void anyOtherFailureStaysWhatItIs() {
    Gates gates = new Gates(Acceptance.NONE, notes::add);

    assertThatThrownBy(() -> gates.guard(() -> write("SELECT CAST(NULL AS STRING) AS alias")))
        .isInstanceOf(BadRow.class);
    assertThat(gates.found()).isEmpty();
  }

  private Object write(String alias) {
    Dataset<Row> rows =
        Spark.session()
            .sql(
                """
                SELECT 'e' AS entity_id, alias, 'r' AS rule, 1L AS occurrences,
                  DATE '2024-03-01' AS first_date, DATE '2024-03-01' AS last_date FROM (%s)
                """
                    .formatted(alias));
    OutputFolder output = OutputFolder.open(folder.toString(), new Configuration());
    String runId = "run-" + System.nanoTime();
    return StagedSnapshot.begin(output, runId, Clock.systemUTC(), FileSettings.STANDARD)
        .write(EntityAliases.CONTRACT, rows, Slabs.of(List.of(0)));
  }
}
