package org.dateline.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.spec.JobSpec;
import org.dateline.support.Published;
import org.dateline.support.Runs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that take a part of the input as it is now, and leave the rest as it was published. */
class ReachTest {
  private static final Reach KEEPING = new Reach("", true, Optional.empty(), Optional.empty());

  @TempDir Path folder;

  private JobSpec spec;
  private Path input;
  private Path output;

  @BeforeEach
  void firstNight() throws Exception {
    spec = Runs.inputTables();
    input = folder.resolve("in");
    output = folder.resolve("out");
    write("a/1", "2024-03-01", "One");
    write("a/2", "2024-04-02", "Two");
    write("b/3", "2024-05-03", "Three");
    run(Reach.ALL);
    assertThat(headlines()).containsExactly("One", "Two", "Three");
  }

  @Test
  void withinAFolderAllElseStaysAsItWas() throws Exception {
    write("a/1", "2024-03-01", "One, corrected");
    Files.delete(input.resolve("a/2.txt"));
    write("b/3", "2024-05-03", "Three, corrected");
    write("b/4", "2024-05-04", "Four");
    write("bb/5", "2024-05-05", "Five");

    assertThat(run(within("b"))).contains("4 files", "2 files read, 2 as before");
    assertThat(headlines()).containsExactly("One", "Two", "Three, corrected", "Four");
    assertThat(run(within("b"))).contains("Up to date: number 2 holds all files as they are");
    assertThat(run(Reach.ALL)).contains("Published number 3");
    assertThat(headlines()).containsExactly("One, corrected", "Three, corrected", "Four", "Five");
  }

  @Test
  void withinAFolderRetractionsHold() throws Exception {
    Files.writeString(
        input.resolve("retractions.csv"), "path,reason,date\na/1.txt,libel,2024-06-01\n");

    run(within("b"));
    assertThat(headlines()).containsExactly("Two", "Three");
  }

  @Test
  void aFolderThatIsNotThereIsNoEmptyOne() {
    assertThatThrownBy(() -> run(within("c")))
        .isInstanceOfSatisfying(
            UserException.class, e -> assertThat(e.fault()).isEqualTo(Fault.NO_INPUT))
        .hasMessageContaining("there is no such folder");
    for (String no : List.of("", "../in", "/abs", "a/./b", "a//b")) {
      assertThatThrownBy(() -> Reach.folder(no)).isInstanceOf(UserException.class);
    }
    assertThat(Reach.folder("./2024/05/")).isEqualTo("2024/05");
  }

  @Test
  void missingFilesAreKept() throws Exception {
    Files.delete(input.resolve("a/1.txt"));

    assertThat(run(KEEPING)).contains("Up to date: number 1 holds all files as they are");
    write("b/4", "2024-05-04", "Four");
    run(KEEPING);
    assertThat(headlines()).containsExactly("One", "Two", "Three", "Four");
    assertThat(Published.in(output).rows("select path from inputs order by path"))
        .containsExactly("a/1.txt", "a/2.txt", "b/3.txt", "b/4.txt");
    run(Reach.ALL);
    assertThat(headlines()).containsExactly("Two", "Three", "Four");
  }

  @Test
  void aFolderThatWasEmptiedIsUpToDateIfWhatItHeldIsKept() throws Exception {
    for (String name : List.of("a/1.txt", "a/2.txt", "b/3.txt")) {
      Files.delete(input.resolve(name));
    }

    assertThat(run(KEEPING)).contains("Up to date: number 1 holds all files as they are");
    assertThat(headlines()).containsExactly("One", "Two", "Three");
    noFile(output, Reach.ALL);
    noFile(folder.resolve("new"), KEEPING);
    noFile(folder.resolve("new"), within("b"));
    write("b/4", "2024-05-04", "Four");
    run(KEEPING);
    assertThat(headlines()).containsExactly("One", "Two", "Three", "Four");
  }

  @Test
  void whatCannotBeReadAgainIsNotLost() throws Exception {
    Files.delete(input.resolve("a/1.txt"));
    write("b/4", "2024-05-04", "Four");
    try (Stream<Path> cache = Files.walk(output.resolve("_dateline/readings"))) {
      for (Path path : cache.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }

    assertThatThrownBy(() -> run(KEEPING))
        .isInstanceOfSatisfying(
            UserException.class, e -> assertThat(e.fault()).isEqualTo(Fault.USAGE))
        .hasMessageContaining("Cannot keep 1 file as published, such as a/1.txt");
    assertThat(headlines()).containsExactly("One", "Two", "Three");
  }

  @Test
  void laterArticlesAreNotReadUpToADay() throws Exception {
    Files.writeString(
        input.resolve("b/wire.jsonl"),
        """
        {"id": 1, "date": "2024-04-02", "text": "Early"}
        {"id": 2, "date": "2024-05-03", "text": "Late"}
        """);
    Published published = run(folder.resolve("then"), upTo("2024-04-30"));

    assertThat(published.rows("select path, outcome, reason, articles from inputs order by path"))
        .containsExactly(
            "a/1.txt | accepted | null | 1",
            "a/2.txt | accepted | null | 1",
            "b/3.txt | ignored | later | 0",
            "b/wire.jsonl | accepted | null | 1");
    assertThat(published.rows("select max(date), count(*) from articles"))
        .containsExactly("2024-04-02 | 3");
    assertThat(published.manifest().get("warnings").toString())
        .contains("2 records are dated later and were not read");

    Published now = run(folder.resolve("then"), Reach.ALL);
    assertThat(now.manifest().get("number").asInt()).isEqualTo(2);
    assertThat(now.hashes()).isEqualTo(run(folder.resolve("new"), Reach.ALL).hashes());
  }

  @Test
  void articlesThatAnEarlierDayTakesAwayAreToldAsSuch() throws Exception {
    for (int i = 10; i < 31; i++) {
      write("c/" + i, "2024-06-01", "Story " + i);
    }
    run(Reach.ALL);

    assertThatThrownBy(() -> run(upTo("2024-05-31")))
        .isInstanceOfSatisfying(
            UserException.class, e -> assertThat(e.fault()).isEqualTo(Fault.REFUSED))
        .hasMessage(
            "Cannot publish (removed): 21 of the 24 articles published before are gone (87.5 %),"
                + " the limit is 20; 21 of them are dated later than --to 2024-05-31. First:"
                + " c/10.txt. Run with a later --to, or without it, to keep those. Or, if it is"
                + " meant so, let this one run pass: --accept removed --reason TEXT.");
    assertThatThrownBy(() -> run(upTo("2024-02-29")))
        .isInstanceOfSatisfying(
            UserException.class, e -> assertThat(e.fault()).isEqualTo(Fault.NO_INPUT))
        .hasMessage(
            "Cannot publish: none of the 24 files in %s holds an article; 24 records are dated"
                + " later than the day of --to: give a later one, or none.",
            input.toRealPath());
  }

  @Test
  void daysBeforeAFirstOneStayUntilALaterRun() throws Exception {
    spec = Runs.spec("jobs/daily.yaml");
    output = folder.resolve("whole");
    assertThatThrownBy(() -> run(from("2024-05-01")))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("there is no such publication");
    run(Reach.ALL);
    Map<String, String> before = Published.in(output).dayHashes();
    write("a/1", "2024-03-01", "One, corrected");
    Files.delete(input.resolve("a/2.txt"));
    write("a/6", "2024-03-09", "Six");
    write("b/4", "2024-05-04", "Four");

    assertThat(run(from("2024-05-01")))
        .contains("3 files with articles before 2024-05-01 were left as they were published");
    assertThat(headlines()).containsExactly("One", "Two", "Three", "Four");
    assertThat(
            Published.in(output).rows("select outcome, reason from inputs where path = 'a/6.txt'"))
        .containsExactly("ignored | earlier");
    Map<String, String> after = Published.in(output).dayHashes();
    assertThat(after).containsAllEntriesOf(before);
    assertThat(after).containsKey("articles 2024-05-04");

    run(Reach.ALL);
    assertThat(headlines()).containsExactly("One, corrected", "Six", "Three", "Four");
  }

  @Test
  void filesThatAPublicationDoesNotTellAreNotTakenForNone() throws Exception {
    try (Stream<Path> found = Files.walk(output.resolve("latest").toRealPath())) {
      Files.writeString(
          found.filter(path -> path.endsWith("_private/files")).findFirst().get(), "half");
    }

    assertThatThrownBy(() -> run(within("b")))
        .isInstanceOfSatisfying(
            UserException.class, e -> assertThat(e.fault()).isEqualTo(Fault.USAGE))
        .hasMessageContaining("number 1 does not tell its files");
    assertThat(run(Reach.ALL)).contains("Up to date");
  }

  private static Reach within(String folder) {
    return new Reach(folder, false, Optional.empty(), Optional.empty());
  }

  private static Reach from(String day) {
    return new Reach("", false, Optional.of(LocalDate.parse(day)), Optional.empty());
  }

  private static Reach upTo(String day) {
    return new Reach("", false, Optional.empty(), Optional.of(LocalDate.parse(day)));
  }

  private String run(Reach reach) {
    return Runs.told(Runs.request(input.toString(), output, spec).reaching(reach));
  }

  private Published run(Path out, Reach reach) throws IOException {
    Runs.told(Runs.request(input.toString(), out, spec).reaching(reach));
    return Published.in(out);
  }

  private void noFile(Path out, Reach reach) {
    assertThatThrownBy(() -> run(out, reach))
        .isInstanceOfSatisfying(
            UserException.class, e -> assertThat(e.fault()).isEqualTo(Fault.NO_INPUT));
  }

  private List<String> headlines() throws Exception {
    return Published.in(output).rows("select headline from articles order by date, article_id");
  }

  private void write(String name, String day, String headline) throws IOException {
    Path file = input.resolve(name + ".txt");
    Files.createDirectories(file.getParent());
    Files.writeString(file, " date %s %s\n\n%s, it is said.\n".formatted(day, headline, headline));
  }
}
