package org.dateline.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.retraction.Retractions;
import org.dateline.spec.JobSpec;
import org.dateline.store.OutputFolder;
import org.dateline.store.Purge;
import org.dateline.store.Rollback;
import org.dateline.store.Verification;
import org.dateline.support.Published;
import org.dateline.support.Runs;
import org.dateline.support.TextSearch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two articles that were published are retracted: what they said leaves the current tables with the
 * next run, and the whole output with a purge. Words that no other article has tell.
 */
@TestMethodOrder(OrderAnnotation.class)
class RetractedArticlesTest {
  /** In a headline, a body and a name of an article that is a file. */
  private static final List<String> WORDS_OF_A_FILE =
      List.of("zaphirelle", "quonktrix", "vorbulon", "grintzaw");

  /** The same of an article that is a record of a file of many. */
  private static final List<String> WORDS_OF_A_RECORD =
      List.of("plovendra", "skibberwok", "hestovar", "drumquillen");

  private static final List<String> WORDS =
      Stream.concat(WORDS_OF_A_FILE.stream(), WORDS_OF_A_RECORD.stream()).toList();

  @TempDir static Path folder;

  private static JobSpec spec;
  private static Path input;
  private static Path output;
  private static Map<String, String> before;

  @BeforeAll
  static void nights() throws IOException {
    spec = Runs.spec("jobs/daily.yaml");
    input = Files.createDirectory(folder.resolve("in"));
    output = folder.resolve("out");
    article("a", "1989-11-08", "Council meets in Berlin", "Mayor Walter Momper spoke in Berlin.");
    article("b", "1989-11-09", "Border opens", "Mr. Helmut Kohl left Warsaw for Berlin.");
    Files.writeString(
        input.resolve("wire.jsonl"),
        record("w1", "Trade talks", "Mr. Helmut Kohl met traders in Bonn."));
    assertThat(night()).contains("Published number 1");
    before = Published.in(output).hashes();

    article(
        "c",
        "1989-11-10",
        "Zaphirelle sold to Berlin",
        "The quonktrix was shown by Mr. Vorbulon Grintzaw and Mr. Helmut Kohl on Friday.");
    Files.writeString(
        input.resolve("wire.jsonl"),
        record("w1", "Trade talks", "Mr. Helmut Kohl met traders in Bonn.")
            + record(
                "w2",
                "Plovendra strikes Bonn",
                "A skibberwok hit the office of Mrs. Hestovar Drumquillen in Bonn."));
    assertThat(night()).contains("Published number 2");
  }

  @Test
  @Order(1)
  void theSearchFindsThemInTheTablesAndInTheReadings() throws IOException {
    assertThat(places(newest())).containsOnlyKeys(WORDS);
    assertThat(TextSearch.columns(places(newest())))
        .contains(
            "headline",
            "text",
            "term",
            "surface",
            "alias",
            "name",
            "name_b",
            "entity_id",
            "element");
    assertThat(places(output.resolve("_dateline/readings"))).containsOnlyKeys(WORDS);
  }

  @Test
  @Order(2)
  void aPurgeBeforeTheRunIsRefused() throws IOException {
    Path list = folder.resolve("list.csv");
    Files.writeString(list, "path,reason,date\nc.txt,libel,2024-03-01\n");
    Optional<Retractions> given = Optional.of(Purges.ofFile(list.toString()));
    Map<String, Set<String>> places = places(output);

    assertThatThrownBy(() -> Purges.run(folder(), given))
        .isInstanceOfSatisfying(
            UserException.class, e -> assertThat(e.fault()).isEqualTo(Fault.REFUSED))
        .hasMessageContaining(
            "the newest publication, 2, has 1 retracted article, the first in c.txt")
        .hasMessageContaining("dateline run");
    assertThat(places(output)).isEqualTo(places);
  }

  @Test
  @Order(3)
  void theNextRunPublishesWithoutThem() throws Exception {
    Files.writeString(
        input.resolve("retractions.csv"),
        """
        path,id,reason,date
        c.txt,,"libel, by order",2024-03-01
        ,w2,court order 17,2024-03-02
        nowhere.txt,,gone long ago,2020-01-01
        """);

    assertThat(night())
        .contains("0 files read, 4 as before", "Published number 3")
        .contains("Note: 1 of 3 retractions match no record: path nowhere.txt");
    Published now = Published.in(output);
    assertThat(places(newest())).isEmpty();
    assertThat(now.rows("select path, record, line, reason, detail from rejects order by path"))
        .containsExactly(
            "c.txt | 0 | 0 | retracted | on 2024-03-01: libel, by order",
            "wire.jsonl | 2 | 2 | retracted | on 2024-03-02: court order 17");
    assertThat(
            now.rows("select path, outcome, reason, articles, rejects from inputs order by path"))
        .contains(
            "c.txt | rejected | retracted | 0 | 1",
            "retractions.csv | ignored | retractions | 0 | 0",
            "wire.jsonl | partly | null | 1 | 1");
    assertThat(now.manifest().get("funnel").toString())
        .contains("\"articles\":3", "\"records\":5", "\"rejects\":2", "\"rejects_retracted\":2")
        .contains("\"files\":5", "\"files_accepted\":2", "\"files_ignored\":1");
    Map<String, String> hashes = now.hashes();
    assertThat(List.of("inputs", "rejects", "calendar"))
        .allMatch(told -> !hashes.get(told).equals(before.get(told)));
    hashes.keySet().removeAll(List.of("inputs", "rejects", "calendar"));
    assertThat(before).as("tables of before").containsAllEntriesOf(hashes);
    assertThat(night()).contains("Up to date: number 3");
  }

  @Test
  @Order(4)
  void noRollbackBringsThemBack() throws IOException {
    assertThatThrownBy(() -> Rollback.to(folder(), 2, "", Clock.systemUTC()))
        .isInstanceOfSatisfying(
            UserException.class, e -> assertThat(e.fault()).isEqualTo(Fault.REFUSED))
        .hasMessageContaining("Cannot roll back to publication 2")
        .hasMessageContaining("it has 2 retracted articles, the first in c.txt");
    assertThat(snapshots()).hasSize(3);
  }

  @Test
  @Order(5)
  void aDryRunOnlyTellsWhatAPurgeWouldTakeOut() throws IOException {
    leaveMore();
    Map<String, Set<String>> places = places(output);

    Purge plan = Purges.plan(folder(), Optional.empty());
    assertThat(plan.drops()).extracting(Purge.Drop::number).containsExactly(2);
    assertThat(plan.staged()).containsExactly("snapshots/20240301T000000Z-killed");
    assertThat(plan.readings()).isNotEmpty();
    assertThat(plan.strangers()).isEmpty();
    assertThat(places(output)).isEqualTo(places).containsOnlyKeys(WORDS);
  }

  @Test
  @Order(6)
  void afterAPurgeTheyAreNowhereInTheOutput() throws IOException {
    Map<String, String> hashes = Published.in(output).hashes();

    Purge purge = Purges.run(folder(), Optional.empty());
    assertThat(purge.drops()).extracting(Purge.Drop::number).containsExactly(2);
    assertThat(places(output)).isEmpty();
    assertThat(snapshots()).hasSize(2);
    assertThat(Published.in(output).hashes()).isEqualTo(hashes);
    for (int kept : new int[] {1, 3}) {
      assertThat(Verification.of(folder(), OptionalInt.of(kept)).problems()).isEmpty();
    }
    Purge again = Purges.run(folder(), Optional.empty());
    assertThat(again.drops()).isEmpty();
    assertThat(again.readings()).isEmpty();
  }

  @Test
  @Order(7)
  void laterRunsKeepNothingOfThemEither() throws IOException {
    assertThat(night()).contains("Up to date: number 3");
    article("e", "1989-11-12", "Markets open", "Mr. Helmut Kohl saw markets in Berlin.");

    assertThat(night()).contains("3 files read, 2 as before", "Published number 4");
    assertThat(places(output)).isEmpty();
    assertThat(Rollback.to(folder(), 1, "", Clock.systemUTC()).retractions()).hasSize(3);
  }

  /** What a run that was killed left, and what later versions may put into snapshots. */
  private static void leaveMore() throws IOException {
    Path old = output.resolve("snapshots").resolve(snapshots().get(1));
    Path killed = output.resolve("snapshots/20240301T000000Z-killed/articles");
    Path half = onlyOne(output.resolve("_dateline/readings"));
    Path run = Files.createDirectories(output.resolve("_dateline/runs/refused"));
    Files.createDirectories(old.resolve("_private"));
    Files.writeString(old.resolve("_private/model.txt"), "quonktrix 0.7");
    Files.writeString(old.resolve("brief.html"), "<h1>Zaphirelle</h1>");
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(old.resolve("export.csv.gz")))) {
      out.write("skibberwok,1\n".getBytes(StandardCharsets.UTF_8));
    }
    Files.createDirectories(killed);
    Files.writeString(killed.resolve("part-0.txt"), "Vorbulon Grintzaw");
    Files.createDirectories(half.resolve("00000099-killed/_temporary"));
    Files.writeString(half.resolve("00000099-killed/_temporary/part"), "Hestovar Drumquillen");
    Files.writeString(
        run.resolve("run.json"),
        "{\"message\":\"First: c.txt record 0: no_date, \\\"Zaphirelle\\\"\"}");
    assertThat(places(output).values().stream().flatMap(Set::stream))
        .contains("_dateline/runs/refused/run.json")
        .anyMatch(place -> place.endsWith("/export.csv.gz:unpacked"))
        .anyMatch(place -> place.endsWith("/_private/model.txt"));
  }

  private static Path onlyOne(Path below) throws IOException {
    try (Stream<Path> entries = Files.list(below)) {
      List<Path> all = entries.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }

  private static Map<String, Set<String>> places(Path below) throws IOException {
    return TextSearch.places(below, WORDS);
  }

  private static Path newest() throws IOException {
    return output.resolve("latest").toRealPath();
  }

  private static OutputFolder folder() {
    return OutputFolder.existing(output.toString());
  }

  private static List<String> snapshots() throws IOException {
    try (Stream<Path> entries = Files.list(output.resolve("snapshots"))) {
      return entries.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private static String night() {
    return Runs.told(input, output, spec);
  }

  private static void article(String name, String date, String headline, String text)
      throws IOException {
    Files.writeString(
        input.resolve(name + ".txt"), " date %s %s\n\n%s\n".formatted(date, headline, text));
  }

  private static String record(String id, String headline, String text) {
    return "{\"id\":\"%s\",\"date\":\"1989-11-10\",\"headline\":\"%s\",\"text\":\"%s\"}%n"
        .formatted(id, headline, text);
  }
}
