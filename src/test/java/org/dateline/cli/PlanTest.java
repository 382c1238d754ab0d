package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What `dateline plan` tells, and how it ends. */
class PlanTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path input;

  @BeforeEach
  void makeInput() throws IOException {
    input = Files.createDirectory(folder.resolve("in"));
  }

  @Test
  void itTellsTheInputsTheDaysAndTheTablesAndWritesNothing() throws IOException {
    article("a.txt", "2020-01-31");
    article("b.txt", "2020-01-31");
    write("c.jsonl", "{\"id\":\"1\",\"date\":\"2020-02-02\",\"text\":\"T.\"}\n{}\n");
    write("d.html", "");

    assertThat(plan()).isZero();
    assertThat(told().lines())
        .containsSubsequence(
            "Input %s: 3 files to read, %d bytes".formatted(input, bytes()),
            "  ignored, unknown_format: 1",
            "Rejects 1: no_date 1",
            "Articles 3 on 2 days, 2020-01-31 to 2020-02-02",
            "  2020-01-31         2",
            "  2020-02-02         1",
            "Output " + folder.resolve("out"))
        .anyMatch(line -> line.startsWith("Tables articles, inputs, "))
        .anyMatch(line -> line.startsWith("  records that repeat an id "));
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void manyDaysAreSummedByMonthAndManyMonthsByYear() throws IOException {
    for (int i = 0; i < 41; i++) {
      article("day" + i + ".txt", LocalDate.of(2020, 1, 1).plusDays(i).toString());
    }
    assertThat(plan()).isZero();
    assertThat(told().lines())
        .contains("  2020-01        31 on 31 days", "  2020-02        10 on 10 days");

    out.reset();
    for (int i = 1; i < 41; i++) {
      article("month" + i + ".txt", LocalDate.of(2020, 2, 1).plusMonths(i).toString());
    }
    assertThat(plan()).isZero();
    assertThat(told().lines())
        .contains("  2020        51 on 51 days", "  2023         6 on 6 days")
        .noneMatch(line -> line.startsWith("  2020-"));
  }

  @Test
  void anInputWithoutAnArticleIsRefusedAsARunWouldRefuseIt() throws IOException {
    write("a.txt", "no date here\n\nText.\n");

    assertThat(plan()).isEqualTo(3);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("none of the 1 files", "First: a.txt record 0: no_date, the first line is");
  }

  @Test
  void tooManyRejectsAreToldFirstAndThenRefused() throws IOException {
    for (int i = 10; i < 40; i++) {
      article("good" + i + ".txt", "2020-01-02");
      article("bad" + i + ".txt", "2020-13-02");
    }

    assertThat(plan()).isEqualTo(4);
    assertThat(told()).contains("Rejects 30: bad_date 30", "Articles 30 on 1 days");
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("30 of 60 records rejected", "First: bad10.txt record 0: bad_date");
  }

  @Test
  void whatIsRetractedIsRejectedAndNeverTooMuch() throws IOException {
    for (int i = 10; i < 40; i++) {
      article("good" + i + ".txt", "2020-01-02");
      article("taken" + i + ".txt", "2020-01-02");
    }
    StringBuilder rows = new StringBuilder("path,reason,date\n");
    for (int i = 10; i < 40; i++) {
      rows.append("taken").append(i).append(".txt,libel,2024-03-01\n");
    }
    write("retractions.csv", rows.toString());

    assertThat(plan()).isZero();
    assertThat(told())
        .contains("  ignored, retractions: 1", "Rejects 30: retracted 30", "Articles 30 on 1 days");
  }

  @Test
  void aTableOfRetractionsThatTheSpecNamesCountsToo() throws IOException {
    Path spec = folder.resolve("spec.yaml");
    Path list = folder.resolve("list.csv");
    Files.writeString(
        spec,
        Files.readString(Path.of("jobs/daily.yaml"))
            .replace("retractions: none", "retractions: '" + list + "'"));
    article("a.txt", "2020-01-31");
    article("b.txt", "2020-01-31");
    write("retractions.csv", "path,reason,date\na.txt,libel,2024-03-01\n");

    assertThat(plan("--spec", spec.toString())).as("a table that is not there").isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("Cannot read the retractions in " + list + ": NoSuchFileException");
    Files.writeString(list, "path,reason\nb.txt,libel\n");
    assertThat(plan("--spec", spec.toString())).as("a table without dates").isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("in " + list + ":\n  line 1: the header lacks reason or date");
    Files.writeString(list, "path,reason,date\nb.txt,libel,2024-03-01\n");
    assertThat(plan("--spec", spec.toString())).as("nothing is left").isEqualTo(3);
    assertThat(told()).contains("Rejects 2: retracted 2");
  }

  @Test
  void aTableOfRetractionsThatIsALinkIsRefused() throws IOException {
    article("a.txt", "2020-01-31");
    Files.createSymbolicLink(
        input.resolve("retractions.csv"), Files.createFile(folder.resolve("list.csv")));

    assertThat(plan()).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("Cannot read the retractions in ", "Wanted: a regular file");
  }

  private int plan(String... more) {
    String[] given = {
      "plan", "--input", input.toString(), "--output", folder.resolve("out").toString()
    };
    String[] arguments = Stream.of(given, more).flatMap(Stream::of).toArray(String[]::new);
    return Main.run(
        arguments,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private String told() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private long bytes() throws IOException {
    long bytes = 0;
    for (String name : new String[] {"a.txt", "b.txt", "c.jsonl"}) {
      bytes += Files.size(input.resolve(name));
    }
    return bytes;
  }

  private void article(String name, String date) throws IOException {
    write(name, " date " + date + " A headline\n\nText of " + name + ".\n");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(input.resolve(name), text);
  }
}
