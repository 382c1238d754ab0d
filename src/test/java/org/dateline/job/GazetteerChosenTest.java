package org.dateline.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.dateline.error.UserException;
import org.dateline.spec.JobSpec;
import org.dateline.support.Published;
import org.dateline.support.Recorded;
import org.dateline.support.Runs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gazetteer that a spec names says whom names mean, in what was read before too. */
class GazetteerChosenTest {
  private static final String PEOPLE = "select distinct entity_id from mentions where type = 'PER'";
  private static final String KB_IDS =
      "select entity_id, name, kb_id from entities where kb_id is not null order by 1";

  @TempDir private Path folder;

  private Path input;
  private Path output;
  private Path table;
  private JobSpec with;
  private JobSpec without;

  @BeforeEach
  void write() throws IOException {
    input = Files.createDirectory(folder.resolve("in"));
    output = folder.resolve("out");
    table = folder.resolve("own.csv");
    article("a", "2024-02-29", "The US President met Jane Roe in Oslo. Then Roe left.");
    article("b", "2024-03-01", "Bo Lindqvist and Jane Roe saw the US President in Oslo.");
    String shipped = Files.readString(Path.of("jobs/cooccurrence.yaml"));
    without = Runs.parse(shipped);
    with = Runs.parse(shipped.replace("gazetteer: none", "gazetteer: '" + table + "'"));
    rows("US President,per/ann-quill-2,Ann Quill,PER,,2024-02-29,Q1");
  }

  @Test
  void anotherGazetteerReadsAllArticlesAnew() throws IOException, SQLException {
    Published first = Runs.run(input, output, without);
    assertThat(first.rows(KB_IDS)).isEmpty();
    assertThat(first.manifest().get("gazetteer").get("sha256").isNull()).isTrue();

    assertThat(Runs.told(input, output, with))
        .contains(
            "Gazetteer of 2 rows, other than for number 1: all articles are read anew.",
            "2 files read, 0 as before",
            "Published number 2");
    Published second = Published.in(output);
    assertThat(second.rows(KB_IDS))
        .containsExactly("per/ann-quill-2 | Ann Quill | Q1", "per/jane-roe-2 | Jane Roe | Q2");
    assertThat(second.rows(PEOPLE + " and date = '2024-02-29' order by 1"))
        .containsExactly("per/ann-quill-2", "per/jane-roe-2");
    assertThat(second.rows(PEOPLE + " and date = '2024-03-01' order by 1"))
        .as("the row of the President ended the day before")
        .containsExactly("per/bo-lindqvist", "per/jane-roe-2");
    assertThat(second.rows("select kb_id from entities where entity_id = 'loc/oslo'"))
        .containsExactly("null");
    assertThat(second.manifest().get("gazetteer").get("rows").asInt()).isEqualTo(2);
    JsonNode sha256 = second.manifest().get("gazetteer").get("sha256");
    assertThat(sha256.asText()).hasSize(64);
    assertThat(Recorded.in(output).stream().map(run -> run.get("gazetteer_sha256")))
        .containsExactlyInAnyOrder(NullNode.instance, sha256);
    sameAsFromNothing(second, with);

    assertThat(Runs.told(input, output, with)).contains("Up to date").doesNotContain("Gazetteer");

    rows("US President,per/ann-quill-2,Ann Quill,PER,2024-03-01,,Q3");
    assertThat(Runs.told(input, output, with))
        .contains("Gazetteer of 2 rows, other than for number 2", "2 files read, 0 as before");
    Published third = Published.in(output);
    assertThat(third.rows(KB_IDS)).contains("per/ann-quill-2 | Ann Quill | Q3");
    assertThat(third.rows(PEOPLE + " and date = '2024-02-29'")).containsExactly("per/jane-roe-2");
    sameAsFromNothing(third, with);

    assertThat(Runs.told(input, output, without))
        .contains("No gazetteer, and number 3 was made with one: all articles are read anew.");
    assertThat(Published.in(output).hashes()).isEqualTo(first.hashes());
  }

  @Test
  void aLaterNightReadsOnlyWhatIsNew() throws IOException, SQLException {
    Runs.run(input, output, with);
    article("c", "2024-03-02", "Mr. Roe spoke in Oslo.");

    assertThat(Runs.told(input, output, with))
        .contains("1 files read, 2 as before")
        .doesNotContain("Gazetteer");
    assertThat(Published.in(output).rows(KB_IDS)).hasSize(2);
    assertThat(Published.in(output).rows(PEOPLE + " and date = '2024-03-02'"))
        .as("a last name alone, by the articles of the days before")
        .containsExactly("per/jane-roe-2");
    sameAsFromNothing(Published.in(output), with);
  }

  @Test
  void aGazetteerThatCannotBeUsedPublishesNothing() throws IOException {
    rows("US President,org/ann-quill,Ann Quill,PER,,,");

    assertThatThrownBy(() -> Runs.run(input, output, with))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("line 3: canonical_id \"org/ann-quill\" does not begin with per/");
    assertThat(output.resolve("_dateline/CURRENT")).doesNotExist();
  }

  private void sameAsFromNothing(Published published, JobSpec spec) throws IOException {
    Path anew = Files.createTempDirectory(folder, "anew");
    assertThat(published.hashes()).isEqualTo(Runs.run(input, anew, spec).hashes());
  }

  private void rows(String... rows) throws IOException {
    Files.writeString(
        table,
        "alias,canonical_id,name,type,valid_from,valid_to,kb_id\n"
            + "Jane Roe,per/jane-roe-2,Jane Roe,PER,,,Q2\n"
            + String.join("\n", List.of(rows))
            + "\n");
  }

  private void article(String name, String day, String body) throws IOException {
    Files.writeString(input.resolve(name + ".txt"), " date " + day + " Rain\n\n" + body + "\n");
  }
}
