package org.dateline.job;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.dateline.ingest.IngestSettings;
import org.dateline.ingest.InputListing;
import org.dateline.ingest.ReadRetractions;
import org.dateline.ingest.SkimInput;
import org.dateline.support.Published;
import org.dateline.support.Runs;
import org.dateline.support.SampleRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten good articles among files that are broken in every way there is a code for, with the daily
 * spec as it is shipped: no more than limits.min_rejected records of them are rejected.
 */
class BrokenInputTest {
  private static final Path BROKEN = Path.of("data/sample-broken");
  private static final int GOOD = 10;

  @TempDir static Path folder;

  private static Path input;
  private static List<String> good;
  private static Published alone;
  private static Published mixed;

  @BeforeAll
  static void runBoth() throws IOException {
    try (Stream<Path> files = Files.list(SampleRun.INPUT)) {
      good = files.map(file -> file.getFileName().toString()).sorted().limit(GOOD).toList();
    }
    alone = Runs.daily(withGood("alone"), folder.resolve("out-alone"));
    input = withGood("mixed");
    copy(BROKEN, input);
    Files.writeString(
        input.resolve("nuls.txt"), " date 2024-03-01 N\0o\n\nIt holds \0 what it may not.\n");
    mixed = Runs.daily(input, folder.resolve("out-mixed"));
  }

  private static Path withGood(String name) throws IOException {
    Path into = Files.createDirectory(folder.resolve(name));
    for (String file : good) {
      Files.copy(SampleRun.INPUT.resolve(file), into.resolve(file));
    }
    return into;
  }

  /** Copies what is in a folder, symbolic links as links. */
  private static void copy(Path from, Path into) throws IOException {
    try (Stream<Path> found = Files.walk(from)) {
      for (Path path : found.filter(path -> !path.equals(from)).toList()) {
        Files.copy(path, into.resolve(from.relativize(path)), NOFOLLOW_LINKS);
      }
    }
  }

  @Test
  void everyFileHasOneOutcome() throws Exception {
    long files;
    try (Stream<Path> found = Files.walk(input)) {
      files = found.filter(path -> !Files.isDirectory(path, NOFOLLOW_LINKS)).count();
    }
    assertThat(mixed.number("select count(*) from inputs")).isEqualTo(files);
    assertThat(mixed.rows("select distinct outcome from inputs order by outcome"))
        .containsExactly("accepted", "ignored", "partly", "rejected");
  }

  @Test
  void theManifestCountsWhatTheTablesHold() throws Exception {
    List<String> counts = new ArrayList<>();
    counts(mixed).forEach((name, n) -> counts.add(name + " | " + n));
    assertThat(counts)
        .containsExactlyInAnyOrderElementsOf(
            mixed.rows(
                """
                select 'files', count(*) from inputs
                union all select 'files_unstable', 0
                union all select 'files_' || outcome, count(*) from inputs group by outcome
                union all select 'records', sum(articles + rejects)::int from inputs
                union all select 'articles', count(*) from articles
                union all select 'nuls_removed', 2
                union all select 'rejects', count(*) from rejects
                union all select 'rejects_' || reason, count(*) from rejects group by reason
                """));
  }

  @Test
  void anInputWithoutRejectsIsCountedAlike() {
    assertThat(counts(alone))
        .hasToString(
            "{articles=10, files=10, files_accepted=10, files_ignored=0, files_partly=0,"
                + " files_rejected=0, files_unstable=0, nuls_removed=0, records=10, rejects=0}");
  }

  @Test
  void removedCharactersAndRejectsAreAmongTheWarnings() {
    assertThat(mixed.manifest().get("warnings"))
        .extracting(JsonNode::asText)
        .anyMatch(warning -> warning.startsWith("19 records rejected: "))
        .contains("2 NUL characters removed from articles");
    assertThat(alone.manifest().get("warnings")).isEmpty();
  }

  @Test
  void aPlanCountsTheSameButForIdsThatRepeat() throws IOException {
    IngestSettings settings = SpecSettings.ingest(Runs.spec("jobs/daily.yaml"));
    Configuration hadoop = new Configuration();
    InputListing listing = InputListing.of(input.toString(), settings, hadoop);
    Map<String, Long> expected = counts(mixed);
    assertThat(expected.remove("rejects_duplicate_id")).isEqualTo(1);
    expected.merge("rejects", -1L, Long::sum);
    expected.merge("articles", 1L, Long::sum);
    expected.merge("files_partly", -1L, Long::sum);
    expected.merge("files_accepted", 1L, Long::sum);
    assertThat(
            new SkimInput(listing, settings, new ReadRetractions(hadoop).of(listing), hadoop)
                .funnel()
                .counts())
        .isEqualTo(expected);
  }

  private static Map<String, Long> counts(Published published) {
    Map<String, Long> counts = new TreeMap<>();
    published
        .manifest()
        .get("funnel")
        .properties()
        .forEach(count -> counts.put(count.getKey(), count.getValue().asLong()));
    return counts;
  }

  @Test
  void everyRecordIsAnArticleOrAReject() throws Exception {
    for (String table : List.of("articles", "rejects")) {
      String byPath = "select path, count(*)::int as n from " + table + " group by path";
      assertThat(
              mixed.rows(
                  """
                  select path, inputs.%1$s, n from inputs full join (%2$s) using (path)
                  where coalesce(inputs.%1$s, -1) <> coalesce(n, 0)
                  """
                      .formatted(table, byPath)))
          .as(table)
          .isEmpty();
    }
    assertThat(
            mixed.rows(
                """
                select path, outcome from inputs where outcome <> case
                  when articles > 0 and rejects > 0 then 'partly'
                  when articles > 0 then 'accepted'
                  when rejects > 0 then 'rejected'
                  else 'ignored' end
                """))
        .isEmpty();
  }

  @Test
  void everyCodeIsPublished() throws Exception {
    assertThat(mixed.rows("select distinct reason from rejects"))
        .containsExactlyInAnyOrder(
            "no_date",
            "bad_date",
            "date_out_of_range",
            "encoding",
            "empty",
            "no_text",
            "too_large",
            "corrupt_gzip",
            "bomb",
            "binary",
            "malformed",
            "duplicate_id",
            "retracted");
    assertThat(mixed.rows("select distinct reason from inputs where outcome = 'ignored'"))
        .containsExactlyInAnyOrder(
            "hidden", "temporary", "symlink", "unknown_format", "retractions");
  }

  @Test
  void theGoodArticlesAreAsTheyWouldBeAlone() throws Exception {
    String names =
        good.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", ", "(", ")"));
    String rows = "select * from articles where path in " + names + " order by article_id";
    assertThat(alone.rows(rows)).hasSize(GOOD);
    assertThat(mixed.rows(rows)).isEqualTo(alone.rows(rows));
  }

  @Test
  void whatIsBrokenIsOnlyInTheTableOfRejects() throws Exception {
    assertThat(mixed.number("select count(*) from mentions anti join articles using (article_id)"))
        .isZero();
    assertThat(
            mixed.number(
                "select count(*) from article_terms anti join articles using (article_id)"))
        .isZero();
    assertThat(mixed.rows("select sum(articles) = (select count(*) from articles) from calendar"))
        .containsExactly("true");
  }
}
