package org.dateline.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.spec.JobSpec;
import org.dateline.support.Published;
import org.dateline.support.Recorded;
import org.dateline.support.Runs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nights one after the other into one output, on a corpus of one large file and many small ones,
 * with the tables that say what was read: what gates refuse leaves the archive as it was.
 */
@TestMethodOrder(OrderAnnotation.class)
class RefusedNightsTest {
  private static final int LINES = 600;
  private static final int FILES = 60;

  @TempDir static Path folder;

  private static JobSpec spec;
  private static Path input;
  private static Path output;

  @BeforeAll
  static void firstNight() throws IOException {
    spec = Runs.inputTables();
    input = Files.createDirectory(folder.resolve("in"));
    output = folder.resolve("out");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < LINES; i++) {
      lines.append(
          "{\"id\": %d, \"date\": \"2024-02-01\", \"text\": \"Line %d\"}%n".formatted(i, i));
    }
    Files.writeString(input.resolve("wire.jsonl"), lines);
    for (int i = 0; i < FILES; i++) {
      article(file(i), "2024-03-01", "Story " + i);
    }
    assertThat(run(Acceptance.NONE)).contains("Published number 1");
  }

  @Test
  @Order(1)
  void newFilesThatAreMostlyBrokenAreRefusedThoughTheWholeIsLarge() throws IOException {
    for (int i = 0; i < 22; i++) {
      Files.writeString(input.resolve("broken-%02d.txt".formatted(i)), "no date at all");
    }
    article(input.resolve("fine.txt"), "2024-03-02", "Fine");

    refused(
        "Cannot publish (rejected): 22 of 23 records rejected (95.7 %",
        "First: broken-00.txt record 0: no_date", "--accept rejected --reason TEXT");
  }

  @Test
  @Order(2)
  void aSecondRunFindsThemNewAsBeforeAlthoughTheyWereRead() throws IOException {
    refused("22 of 23 records rejected");
  }

  @Test
  @Order(3)
  void aPlanRefusesWhatARunWould() {
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);

    assertThatThrownBy(() -> Jobs.plan(request(Acceptance.NONE), nowhere))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("22 of 23 records rejected");
  }

  @Test
  @Order(4)
  void whatIsAcceptedIsPublishedWithItsReason() throws IOException {
    Acceptance accepted = Acceptance.of(List.of("rejected"), "the feed of March is lost");

    assertThat(run(accepted))
        .contains("Published number 2")
        .contains("Note: accepted, the feed of March is lost: 22 of 23 records rejected");
    JsonNode gate = gate("rejected");
    assertThat(gate.get("kind").asText()).isEqualTo("hard");
    assertThat(gate.get("outcome").asText()).isEqualTo("accepted");
    assertThat(gate.get("reason").asText()).isEqualTo("the feed of March is lost");
    assertThat(gate.get("value").asDouble()).isEqualTo(22 / 23.0);
    assertThat(gate.get("limit").asDouble()).isEqualTo(0.05);
    assertThat(gate("conservation").get("reason").isNull()).isTrue();
    assertThat(run(Acceptance.NONE)).contains("Up to date: number 2");
  }

  @Test
  @Order(5)
  void halfOfTheFilesGoneIsRefused() throws IOException {
    for (int i = 0; i < FILES / 2; i++) {
      Files.move(file(i), folder.resolve("away-" + i));
    }

    refused(
        "Cannot publish (removed): 30 of the 661 articles published before are gone (4.5 %), the"
            + " limit is 20. First: story-00.txt. Mend the input",
        "--accept removed --reason TEXT");
  }

  @Test
  @Order(6)
  void othersInTheirPlaceDoNotHideThatTheyAreGone() throws IOException {
    for (int i = 0; i < FILES / 2; i++) {
      article(input.resolve("other-%02d.txt".formatted(i)), "2024-03-01", "Other " + i);
    }

    refused("30 of the 661 articles published before are gone");
  }

  @Test
  @Order(7)
  void theLossIsPublishedIfItIsAccepted() throws IOException {
    assertThat(run(Acceptance.of(List.of("removed", "empty"), "withdrawn by the agency")))
        .contains("Published number 3");
    assertThat(gate("removed").get("outcome").asText()).isEqualTo("accepted");
    assertThat(gate("removed").get("value").asInt()).isEqualTo(30);
    assertThat(gate("empty").get("outcome").asText()).isEqualTo("passed");
  }

  @Test
  @Order(8)
  void filesThatMovedOrWereCorrectedAreNotGone() throws IOException {
    Files.createDirectory(input.resolve("march"));
    for (int i = FILES / 2; i < FILES; i++) {
      Path other = input.resolve("other-%02d.txt".formatted(i - FILES / 2));
      Files.move(file(i), input.resolve("march").resolve(file(i).getFileName()));
      article(other, "2024-03-01", "Corrected " + i);
    }

    assertThat(run(Acceptance.NONE)).contains("Published number 4");
    assertThat(gate("removed").get("text").asText())
        .isEqualTo(
            "0 of the 661 articles published before are gone; 30 more were moved and have other"
                + " ids now");
  }

  @Test
  @Order(9)
  void manyNewFilesOfAFormatThatNobodyReadsAreRefused() throws IOException {
    for (int i = 0; i < 21; i++) {
      Files.writeString(input.resolve("page-%d.html".formatted(i)), "<p>news</p>");
    }

    refused(
        "Cannot publish (empty): none of the 21 files that are new or changed holds an article");
    for (int i = 0; i < 21; i++) {
      Files.delete(input.resolve("page-%d.html".formatted(i)));
    }
  }

  @Test
  @Order(10)
  void aDateInTheFutureIsRejectedAndMakesNoDay() throws Exception {
    article(input.resolve("typo.txt"), "2202-03-01", "A typo");

    assertThat(run(Acceptance.NONE)).contains("Published number 5");
    Published published = Published.in(output);
    assertThat(published.rows("select path, reason from rejects where path = 'typo.txt'"))
        .containsExactly("typo.txt | date_out_of_range");
    assertThat(published.rows("select max(date) from calendar")).containsExactly("2024-03-02");
  }

  @Test
  @Order(11)
  void aFileWhoseTimeIsAsWrongIsRefused() throws IOException {
    Files.setLastModifiedTime(
        input.resolve("typo.txt"), FileTime.from(Instant.parse("2202-03-01T00:00:00Z")));

    refused("Cannot publish (dates): articles are dated 2024-02-01 to 2202-03-01, today is 2");
  }

  @Test
  @Order(12)
  void retractedArticlesAreNotGone() throws Exception {
    Files.delete(input.resolve("typo.txt"));
    StringBuilder rows = new StringBuilder("path,reason,date\n");
    for (int i = 0; i < FILES / 2; i++) {
      rows.append("other-%02d.txt,withdrawn,2024-03-05%n".formatted(i));
    }
    Files.writeString(input.resolve("retractions.csv"), rows);

    assertThat(run(Acceptance.NONE)).contains("Published number 6");
    assertThat(gate("removed").get("value").asInt()).isZero();
    assertThat(Published.in(output).rows("select count(*) from articles")).containsExactly("631");
  }

  /** Runs the job, which must end with exit code 4 and leave what is published as it is. */
  private static void refused(String... messages) throws IOException {
    Map<String, String> before = published();
    int runs = Recorded.in(output).size();

    assertThatThrownBy(() -> run(Acceptance.NONE))
        .isInstanceOfSatisfying(
            UserException.class, e -> assertThat(e.fault()).isEqualTo(Fault.REFUSED))
        .message()
        .contains(messages);
    assertThat(published()).isEqualTo(before);
    JsonNode run = Recorded.in(output).get(runs);
    assertThat(Recorded.problems(run)).isEmpty();
    assertThat(run.get("exit_code").asInt()).isEqualTo(4);
    JsonNode gates = run.get("gates");
    assertThat(gates.get(gates.size() - 1).get("outcome").asText()).isEqualTo("refused");
  }

  /** CURRENT, the log, and the files that its newest manifest names, with their sizes. */
  private static Map<String, String> published() throws IOException {
    Map<String, String> published = new TreeMap<>();
    published.put("CURRENT", Files.readString(output.resolve("_dateline/CURRENT")));
    published.put("latest", Files.readSymbolicLink(output.resolve("latest")).toString());
    try (Stream<Path> log = Files.list(output.resolve("_dateline/log"))) {
      for (Path manifest : log.toList()) {
        published.put(manifest.getFileName().toString(), Files.readString(manifest));
      }
    }
    try (Stream<Path> found = Files.walk(output.resolve("latest").toRealPath())) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        published.put(file.toString(), Files.size(file) + " " + Files.getLastModifiedTime(file));
      }
    }
    return published;
  }

  private static JsonNode gate(String code) throws IOException {
    for (JsonNode gate : Published.in(output).manifest().get("gates")) {
      if (gate.get("code").asText().equals(code)) {
        return gate;
      }
    }
    throw new AssertionError("no gate " + code);
  }

  private static String run(Acceptance acceptance) {
    return Runs.told(request(acceptance));
  }

  private static RunRequest request(Acceptance acceptance) {
    return Runs.request(input.toString(), output, spec).accepting(acceptance);
  }

  private static Path file(int i) {
    return input.resolve("story-%02d.txt".formatted(i));
  }

  private static void article(Path file, String day, String headline) throws IOException {
    Files.writeString(
        file, " date %s %s\n\n%s, in a few words.\n".formatted(day, headline, headline));
  }
}
