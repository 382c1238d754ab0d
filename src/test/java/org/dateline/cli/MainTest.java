package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.table.Contract;
import org.dateline.table.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                          | Cannot start: no command is given.
          rnu                                         | command rnu is not known; did you mean run?
          table                                       | command table is not known; did you mean tables?
          weather                                     | command weather is not known; known: copies, diff, doctor, list, names, plan, purge, rollback, run, status, story, tables, vacuum, verify
          --verison                                   | option --verison is not known; did you mean --version?
          --inptu a run                               | option --inptu is not known
          run                                         | --input is missing, --output is missing.
          run --input a                               | --output is missing.
          run --input= --output b                     | --input is empty.
          run --inptu a --output b                    | option --inptu is not known; did you mean --input?
          run --inptu=a --output b                    | option --inptu is not known; did you mean --input?
          run --inptu a --outptu b                    | option --outptu is not known; did you mean --output?
          run --input a --output b --verbose          | option --verbose is not known
          run --input a --output b --log-format xml   | Invalid value for option '--log-format'
          run --input                                 | Missing required parameter for option '--input'
          run --input a --input b --output c          | option '--input'
          run --input a --output b c                  | "c" is one argument too many.
          run --input a --output b --spec dialy       | no such job; did you mean daily?
          run --input a --output b --spec jobs        | Cannot read the job spec jobs
          run --input a --output a                    | they are the same folder
          run --input a --output a/b                  | the output lies inside the input
          plan --input a/b --output a                 | the input lies inside the output
          plan --input a --output b --spec pom.xml    | Cannot use the job spec pom.xml
          tables artcles                              | table artcles is not known; did you mean articles?
          tables artcles calender                     | table calender is not known; did you mean calendar?
          tables --all                                | option --all is not known
          stroy                                       | command stroy is not known; did you mean story?
          copy abcdef                                 | command copy is not known
          story                                       | ID is missing, --output is missing.
          story --output a                            | ID is missing.
          copies abcdef                               | --output is missing.
          copies abcdef --outptu a                    | option --outptu is not known; did you mean --output?
          copies abcdef b --output a                  | "b" is one argument too many.
          story abcdef --output=                      | --output is empty.
          story abcdef --output a --limit 0           | --limit is from 1 to 1,000.
          story abcdef --output a --limit few         | Invalid value for option '--limit'
          copies abcdef --output src                  | src: no snapshot is published there.
          statsu a                                    | command statsu is not known; did you mean status?
          status                                      | OUT is missing.
          list --newest                               | option --newest is not known
          list src                                    | src: no snapshot is published there.
          status src --max-age 26                     | --max-age 26 is no age; give a whole number and its unit
          status src --max-aeg 26h                    | option --max-aeg is not known; did you mean --max-age?
          verify src                                  | src: no snapshot is published there.
          verify src --number one                     | Invalid value for option '--number'
          rollback                                    | OUT is missing, N is missing.
          rollback src                                | N is missing.
          rollback src one                            | Invalid value for positional parameter at index 1 (N)
          rollback src 1                              | src: no snapshot is published there.
          vacuum src                                  | src: no snapshot is published there.
          vacuum src --keep 0                         | give --keep 1 or more
          vacuum src --keep-hours -1                  | --keep-hours 0 or more
          purge                                       | OUT is missing.
          purge src                                   | src: no snapshot is published there.
          purge src --input a --retractions b         | --input and --retractions are both given; choose one.
          purge src --retractions=                    | --input or --retractions is empty.
          purge src --input nowhere                   | Cannot read the retractions in nowhere/retractions.csv: NoSuchFileException
          purge src --dryrun                          | option --dryrun is not known; did you mean --dry-run?
          diff src 1                                  | M is missing.
          diff src 1 2                                | src: no snapshot is published there.
          diff src 1 2 3                              | "3" is one argument too many.
          """)
  void argumentsThatCannotBeRunGiveExitCodeTwoAndOneMessage(String arguments, String message) {
    assertThat(run(arguments.isEmpty() ? new String[0] : arguments.split(" ", -1))).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains(message).doesNotContain("\tat ");
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "run --help",
        "plan -h",
        "tables --help",
        "story --help",
        "copies -h",
        "status --help",
        "list --help",
        "diff --help",
        "verify --help",
        "rollback --help",
        "vacuum --help",
        "purge --help",
        "run --inptu -h"
      })
  void helpGoesToStandardOutputInAHundredColumns(String arguments) {
    assertThat(run(arguments.split(" ", -1))).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("Usage: dateline");
    assertThat(out.toString(StandardCharsets.UTF_8).lines()).allMatch(l -> l.length() <= 100);
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void theVersionIsTheOneOfTheBuild() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8).strip())
        .matches("dateline \\d+\\.\\d+\\.\\d+.*");
  }

  @Test
  void tablesShowsEveryColumnOfEveryTableInAHundredColumns() {
    assertThat(run("tables")).isZero();

    String shown = out.toString(StandardCharsets.UTF_8);
    assertThat(shown.lines()).allMatch(line -> line.length() <= 100);
    for (Contract table : Tables.ALL) {
      assertThat(shown.lines()).contains(table.name());
      table
          .columns()
          .forEach(c -> assertThat(shown).containsPattern("\n  " + c.name() + " +[A-Z]"));
    }
  }

  @Test
  void tablesShowsOnlyTheTablesNamed() {
    assertThat(run("tables", "calendar", "rejects")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .filteredOn(line -> line.matches("\\S.*"))
        .containsExactly("calendar", "rejects");
  }

  @Test
  void anOutputThatALinkLeadsIntoTheInputIsRefused(@TempDir Path folder) throws IOException {
    Path input = Files.createDirectory(folder.resolve("in"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), input);

    assertThat(run("run", "--input", input.toString(), "--output", link + "/out")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("the output lies inside the input");
  }

  @Test
  void aSpecWithProblemsIsRefusedWithAllOfThem(@TempDir Path folder) throws IOException {
    String daily = Files.readString(Path.of("jobs/daily.yaml"));
    Path spec = folder.resolve("mine.yaml");
    Files.writeString(
        spec, daily.replace("weighting: smooth", "weigthing: smooth").replace("[seed", "[sead"));

    assertThat(run("run", "--input", "a", "--output", "b", "--spec", spec.toString())).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains(spec + ": 3 problems.")
        .contains("terms.weigthing: not a key of a spec; did you mean weighting?")
        .contains("\"sead\" is not known; did you mean seed?");
  }

  @Test
  void anEngineOfNamesThatLacksSomethingIsRefused(@TempDir Path folder) throws IOException {
    String daily = Files.readString(Path.of("jobs/daily.yaml"));
    Path spec = folder.resolve("mine.yaml");
    Files.writeString(spec, daily.replace("extractor: model", "extractor: corenlp"));

    for (String command : new String[] {"run", "plan"}) {
      assertThat(run(command, "--input", "a", "--output", "b", "--spec", spec.toString()))
          .isEqualTo(2);
    }
    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .hasSize(2)
        .allMatch(
            line ->
                line.startsWith("Cannot find names by corenlp: Stanford CoreNLP is not on the")
                    && line.contains("--jars")
                    && line.contains("--files"));
  }

  @Test
  void aSpecThatIsNotUtf8IsRefused(@TempDir Path folder) throws IOException {
    Path spec = folder.resolve("mine.yaml");
    Files.write(spec, new byte[] {(byte) 0xff, (byte) 0xfe, 0});

    assertThat(run("run", "--input", "a", "--output", "b", "--spec", spec.toString())).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("it is not UTF-8");
  }

  @Test
  void whatCannotBeAcceptedIsRefusedBeforeAnythingStarts() {
    String[] run = {"run", "--input", "a", "--output", "b", "--accept", "utf8", "--reason", "x"};

    assertThat(run(run)).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("--accept utf8: what it finds is a bug")
        .contains("Codes that can be accepted: dates, empty, rejected, removed.");
    assertThat(run("run", "--input", "a", "--output", "b", "--accept", "removed")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("--accept needs --reason TEXT");
  }

  private int run(String... arguments) {
    return Main.run(
        arguments,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }
}
