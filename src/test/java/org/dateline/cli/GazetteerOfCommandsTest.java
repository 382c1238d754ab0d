package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands do with a user's gazetteer, and how they end where it cannot be used. */
class GazetteerOfCommandsTest {
  private static final String HEADER = "alias,canonical_id,name,type\n";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder;

  private Path input;
  private Path table;
  private Path spec;

  @BeforeEach
  void write() throws IOException {
    input = Files.createDirectory(folder.resolve("in"));
    Files.writeString(
        input.resolve("one.txt"), " date 1989-11-09 Rain\n\nJane Roe spoke. Later Roe left.\n");
    table = Files.writeString(folder.resolve("own.csv"), HEADER + "Jane Roe,per/roe,J. Roe,PER\n");
    spec =
        Files.writeString(
            folder.resolve("spec.yaml"),
            Files.readString(Path.of("jobs/daily.yaml"))
                .replace("gazetteer: none", "gazetteer: '" + table + "'"));
  }

  @Test
  void namesOfATextMeanWhatTheRowsSay() {
    String text = input.resolve("one.txt").toString();

    assertThat(run("names", "--text", text, "--gazetteer", table.toString())).isZero();
    assertThat(told())
        .contains("[Jane Roe PER] spoke. Later [Roe PER] left.")
        .contains("per/roe")
        .contains("Jane Roe (gazetteer, alias)");
  }

  @Test
  void aPlanAndTheDoctorTellIt() {
    assertThat(run("plan", places())).isZero();
    assertThat(told().lines()).contains("Gazetteer " + table + ": 1 rows");
    assertThat(run("doctor", "--spec", spec.toString())).isZero();
    assertThat(told()).containsPattern("ok +gazetteer +" + table + " can be used, 1 rows");
  }

  @Test
  void oneThatCannotBeUsedIsRefusedByEveryCommand() throws IOException {
    Files.writeString(table, HEADER + "Jane Roe,per/roe,J. Roe,ORG\n");
    String refusal =
        "Cannot use the gazetteer in %s:\n  line 2: canonical_id \"per/roe\" does not begin with org/"
            .formatted(table);
    String text = input.resolve("one.txt").toString();

    for (String[] command :
        List.of(
            arguments("plan", places()),
            arguments("run", places()),
            arguments("names", "--text", text, "--gazetteer", table.toString()))) {
      err.reset();
      assertThat(run(command[0], Arrays.copyOfRange(command, 1, command.length)))
          .as(command[0])
          .isEqualTo(2);
      assertThat(err.toString(StandardCharsets.UTF_8)).as(command[0]).contains(refusal);
    }
    assertThat(run("doctor", "--spec", spec.toString())).isEqualTo(2);
    assertThat(told()).contains("problem  gazetteer");
  }

  @Test
  void aRunThatIsRefusedForItIsRecordedAndDidNothing() throws IOException {
    Files.delete(table);

    assertThat(run("run", places())).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("Cannot read the gazetteer " + table);
    try (Stream<Path> runs = Files.walk(folder.resolve("out"))) {
      Path file = runs.filter(path -> path.endsWith("run.json")).findFirst().orElseThrow();
      JsonNode run = new ObjectMapper().readTree(file.toFile());
      assertThat(run.get("exit_code").asInt()).isEqualTo(2);
      assertThat(run.get("message").asText()).contains("Cannot read the gazetteer");
      assertThat(run.get("steps")).isEmpty();
    }
    assertThat(folder.resolve("out/_dateline/log"))
        .satisfiesAnyOf(
            log -> assertThat(log).doesNotExist(), log -> assertThat(log).isEmptyDirectory());
  }

  private String[] places() {
    return new String[] {
      "--input", input.toString(), "--output", folder + "/out", "--spec", spec.toString()
    };
  }

  private static String[] arguments(String command, String... rest) {
    return Stream.concat(Stream.of(command), Stream.of(rest)).toArray(String[]::new);
  }

  private int run(String command, String... rest) {
    return Main.run(arguments(command, rest), stream(out), stream(err));
  }

  private String told() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
