package org.dateline.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.support.Published;
import org.dateline.support.Runs;
import org.dateline.support.SampleRun;
import org.dateline.support.Spark;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Properties of the whole job on the sample. */
class DailyJobTest {
  private static final Path SAMPLE = SampleRun.INPUT;

  @TempDir Path folder;

  private static Published published;

  @BeforeAll
  static void runOnce() throws IOException {
    published = SampleRun.published();
  }

  @Test
  void everyFileOfTheSampleIsAnArticle() throws Exception {
    long files;
    try (Stream<Path> list = Files.list(SAMPLE)) {
      files = list.count();
    }
    assertThat(published.number("select count(*) from articles")).isEqualTo(files);
    assertThat(published.number("select count(*) from inputs where outcome = 'accepted'"))
        .isEqualTo(files);
    assertThat(published.manifest().get("tables")).hasSize(15);
  }

  @Test
  void theCalendarHasEveryDayAndTheDaysWithoutArticlesToo() throws Exception {
    assertThat(
            published.rows(
                "select min(date), max(date), count(*), count(*) filter (articles = 0) > 10,"
                    + " sum(articles) = (select count(*) from articles) from calendar"))
        .containsExactly("1989-10-01 | 1990-01-31 | 123 | true | true");
  }

  @Test
  void everyMentionSlicesToItsSurface() throws Exception {
    assertThat(
            published.number(
                "select count(*) from mentions join articles using (article_id)"
                    + " where substring(text, \"begin\" + 1, \"end\" - \"begin\") <> surface"))
        .isZero();
    assertThat(published.number("select count(*) from mentions")).isGreaterThan(2000);
  }

  @Test
  void jobsOfWordsAndOfNamesAlonePublishTheSameTables() throws IOException {
    for (String spec : List.of("topics", "cooccurrence")) {
      Published alone = Runs.run(SAMPLE, folder.resolve(spec), Runs.spec("jobs/" + spec + ".yaml"));

      assertThat(alone.hashes()).as(spec).isNotEmpty();
      assertThat(published.hashes()).as(spec).containsAllEntriesOf(alone.hashes());
    }
  }

  @Test
  void nothingStaysPersistedAfterARun() throws IOException {
    Path input = Files.createDirectory(folder.resolve("in"));
    Path output = folder.resolve("out");
    try (Stream<Path> files = Files.list(SAMPLE)) {
      for (Path file : files.sorted().limit(20).toList()) {
        Files.copy(file, input.resolve(file.getFileName()));
        if (input.toFile().list().length % 10 == 0) {
          Runs.daily(input, output);

          assertThat(Spark.session().sharedState().cacheManager().isEmpty()).isTrue();
          assertThat(Spark.session().sparkContext().getPersistentRDDs().size()).isZero();
        }
      }
    }
  }

  @Test
  void otherPartitionsGiveTheSameTables() throws IOException {
    String before = Spark.session().conf().get("spark.sql.shuffle.partitions");
    Spark.session().conf().set("spark.sql.shuffle.partitions", "7");
    try {
      assertThat(Runs.daily(SAMPLE, folder.resolve("out")).hashes()).isEqualTo(published.hashes());
    } finally {
      Spark.session().conf().set("spark.sql.shuffle.partitions", before);
    }
  }

  @Test
  void laterDaysChangeNoRowOfAnEarlierDay() throws IOException {
    Path early = Files.createDirectory(folder.resolve("early"));
    try (Stream<Path> files = Files.list(SAMPLE)) {
      for (Path file : files.toList()) {
        if (file.getFileName().toString().compareTo("1989-12-18") < 0) {
          Files.copy(file, early.resolve(file.getFileName()));
        }
      }
    }
    Map<String, String> days = Runs.daily(early, folder.resolve("out")).dayHashes();
    assertThat(days).hasSizeGreaterThan(300);
    Map<String, String> all = published.dayHashes();
    Map<String, String> changed = new TreeMap<>(days);
    changed.entrySet().removeIf(day -> day.getValue().equals(all.get(day.getKey())));
    assertThat(changed).isEmpty();
  }

  @Test
  void recordsWithIdsMayLieInAnyNumberOfFiles() throws Exception {
    List<String> lines = jsonLines();
    Map<String, String> one = withoutPlaces(jsonRun(lines, 1));
    assertThat(withoutPlaces(jsonRun(lines, 7))).isEqualTo(one);
    assertThat(withoutPlaces(jsonRun(lines, lines.size()))).isEqualTo(one);
  }

  @Test
  void articlesWithoutANameOrEvenATermArePublished() throws Exception {
    Path input = Files.createDirectory(folder.resolve("in"));
    Files.writeString(input.resolve("a.txt"), " date 2024-02-01 rain\n\nit rains and rains.\n");
    Files.writeString(input.resolve("b.txt"), " date 2024-03-01 the\n\nof the and.\n");
    Published bare = Runs.daily(input, folder.resolve("out"));
    assertThat(bare.rows("select date, articles from calendar where articles > 0"))
        .containsExactly("2024-02-01 | 1", "2024-03-01 | 1");
    assertThat(bare.rows("select distinct date from term_daily")).containsExactly("2024-02-01");
    assertThat(bare.number("select count(*) from mentions")).isZero();
    assertThat(bare.number("select count(*) from cooccurrence_daily")).isZero();
  }

  @Test
  void anInputWithoutAnArticleIsRefused() throws IOException {
    Path input = Files.createDirectory(folder.resolve("in"));
    Files.writeString(input.resolve("a.txt"), "no date here\n\nText.\n");
    assertThatThrownBy(() -> Runs.daily(input, folder.resolve("out")))
        .isInstanceOfSatisfying(
            UserException.class, e -> assertThat(e.fault()).isEqualTo(Fault.NO_INPUT))
        .hasMessageContaining("no_date");
  }

  @Test
  void tooManyRejectsAreStagedAndNotPublished() throws IOException {
    Path input = Files.createDirectory(folder.resolve("in"));
    for (int i = 0; i < 30; i++) {
      Files.writeString(input.resolve("good" + i + ".txt"), " date 2020-01-02 Fine\n\nText " + i);
      Files.writeString(input.resolve("bad" + i + ".txt"), " date 2020-13-02 Bad\n\nText " + i);
    }
    Path out = folder.resolve("out");
    assertThatThrownBy(() -> Runs.daily(input, out))
        .isInstanceOfSatisfying(
            UserException.class, e -> assertThat(e.fault()).isEqualTo(Fault.REFUSED))
        .hasMessageContaining("30 of 60 records rejected")
        .hasMessageContaining("bad_date");
    assertThat(out.resolve("_dateline/CURRENT")).doesNotExist();
    try (Stream<Path> files = Files.walk(out)) {
      assertThat(files.filter(file -> file.toString().contains("/rejects/"))).isNotEmpty();
    }
  }

  private static Map<String, String> withoutPlaces(Published run) throws Exception {
    Map<String, String> hashes = run.hashes();
    hashes.keySet().removeAll(List.of("inputs", "rejects", "articles"));
    String articles =
        String.join(
            "\n",
            run.rows("select * exclude (path, record, sha256) from articles order by article_id"));
    hashes.put("articles", articles);
    return hashes;
  }

  private Published jsonRun(List<String> lines, int files) throws IOException {
    Path input = Files.createDirectories(folder.resolve("in" + files));
    for (int file = 0; file < files; file++) {
      List<String> part = new ArrayList<>();
      for (int line = file; line < lines.size(); line += files) {
        part.add(lines.get(line));
      }
      Files.write(input.resolve("f" + file + ".jsonl"), part, StandardCharsets.UTF_8);
    }
    return Runs.daily(input, folder.resolve("out" + files));
  }

  private static List<String> jsonLines() throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(SAMPLE)) {
      for (Path file : files.sorted().toList()) {
        String text = Files.readString(file).stripLeading();
        int end = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
        com.fasterxml.jackson.databind.node.ObjectNode record =
            new com.fasterxml.jackson.databind.ObjectMapper().createObjectNode();
        record.put("id", file.getFileName().toString());
        record.put("date", text.substring(5, 15));
        record.put("headline", text.substring(16, end));
        record.put("text", text.substring(end).strip());
        lines.add(record.toString());
      }
    }
    return lines;
  }
}
