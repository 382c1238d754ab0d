package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.support.Published;
import org.dateline.support.Runs;
import org.dateline.support.SampleRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** `dateline story` and `dateline copies` on the published sample. */
class FamilyCommandsTest {
  private static Published published;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeAll
  static void publish() throws IOException {
    published = SampleRun.published();
  }

  @Test
  void everyArticleOfTheLargestStoryShowsTheSameArticles() throws Exception {
    List<String> ids =
        published.rows(
            """
            select article_id from articles where story_id =
              (select story_id from stories order by articles desc, story_id limit 1)
            order by date, article_id
            """);
    assertThat(ids).hasSizeGreaterThan(1);
    for (String id : ids) {
      out.reset();
      assertThat(story(id)).isZero();
      assertThat(listed()).containsExactlyElementsOf(ids.stream().map(this::shortId).toList());
      assertThat(told().lines().filter(line -> line.startsWith("> ")))
          .hasSize(1)
          .allMatch(line -> line.contains(shortId(id)));
    }
    assertThat(told()).contains(ids.size() + " articles, ");
  }

  @Test
  void everyCopyIsListedOnceUnderItsOriginalWithItsKindAndAtMostTenLinesOfDifference()
      throws Exception {
    for (String original : published.rows("select distinct copy_of from copies")) {
      out.reset();
      assertThat(copies(original)).isZero();
      List<String> family =
          published.rows(
              "select article_id from articles where '%s' in (article_id, copy_of) order by date, article_id"
                  .formatted(original));
      assertThat(listed()).containsExactlyElementsOf(family.stream().map(this::shortId).toList());
      assertThat(told().lines().filter(line -> line.startsWith("      ")).count())
          .isBetween((long) family.size() - 1, 10L * (family.size() - 1));
    }
  }

  @Test
  void exactCopiesDifferInNoWordAndNearOnesInSome() throws Exception {
    assertThat(copies(one("select article_id from copies where kind = 'exact' order by 1")))
        .isZero();
    assertThat(told()).containsPattern("> .* exact +1.00 of .*\n      no word differs");
    out.reset();
    assertThat(copies(one("select article_id from copies where kind = 'near' order by 1")))
        .isZero();
    assertThat(told()).containsPattern("> .* near +[01][.].* of .*\n      [-+] .*\\[");
  }

  @Test
  void anArticleIsFoundByTheBeginningOfItsIdByItsIdAndByItsPath() throws Exception {
    String id = one("select article_id from articles order by 1");
    String path = one("select path from articles order by article_id");

    for (String name :
        List.of(id, id.substring(0, 10), id.toUpperCase(java.util.Locale.ROOT), path)) {
      out.reset();
      assertThat(story(name)).as(name).isZero();
      assertThat(told()).contains("> ").contains(shortId(id));
    }
  }

  @Test
  void anArticleWithoutCopiesSaysSo() throws Exception {
    String id =
        one(
            """
            select article_id from articles where copy_of is null
              and article_id not in (select copy_of from copies) order by 1
            """);
    assertThat(copies(id)).isZero();
    assertThat(told()).contains("no article repeats it, and it repeats none");
  }

  @Test
  void aLimitKeepsTheArticleAskedForAndTellsHowManyAreLeftOut() throws Exception {
    String last =
        one(
            """
            select article_id from articles where story_id =
              (select story_id from stories order by articles desc, story_id limit 1)
            order by date desc, article_id desc
            """);
    assertThat(story(last, "--limit", "1")).isZero();
    assertThat(told()).contains("  …\n> ").contains(" more; --limit shows more than the first 1, ");
  }

  @Test
  void whatNamesNoArticleIsRefusedWithWhatToDo() {
    assertThat(story("abcde")).isEqualTo(2);
    assertThat(complaint()).contains("Cannot show \"abcde\"", "at least 6 digits");
    assertThat(copies("no/such\u001b[2J.txt")).isEqualTo(2);
    assertThat(complaint())
        .contains("no/such\\u001b[2J.txt", "in the table articles")
        .doesNotContain("\u001b");
    assertThat(told()).isEmpty();
  }

  @Test
  void tablesThatAreNotPublishedAreNamed(@TempDir Path folder) throws Exception {
    Path input = Files.createDirectory(folder.resolve("in"));
    Files.copy(
        SampleRun.INPUT.resolve(one("select path from articles order by 1")),
        input.resolve("a.txt"));
    Published few =
        Runs.run(
            input,
            folder.resolve("few"),
            Runs.parse(
                Files.readString(Path.of("jobs/topics.yaml"))
                    .replaceAll("    - (copies|stories|story_daily)\n", "")));

    assertThat(run("copies", "a.txt", few.out())).isEqualTo(2);
    assertThat(complaint()).contains("Cannot read table copies: snapshot 1 of ");
    assertThat(run("story", "a.txt", few.out())).isEqualTo(2);
    assertThat(complaint()).contains("Cannot read table stories: snapshot 1 of ");
  }

  @Test
  void recordsOfOneFileAreToldApartAndHostileTextIsHarmless(@TempDir Path folder) throws Exception {
    Path input = Files.createDirectory(folder.resolve("in"));
    String text =
        "\\u001b[31mRed \\u202eguards let the crowds pass the wall on Thursday night. ".repeat(5);
    String record =
        "{\"date\": \"%s\", \"headline\": \"Open \\u001b]0;x\\u0007 wall\", \"text\": \"%s\"}\n";
    Files.writeString(
        input.resolve("a.jsonl"),
        record.formatted("1989-11-09", text) + record.formatted("1989-11-10", text + "More."));
    Published hostile = Runs.daily(input, folder.resolve("out"));

    assertThat(run("copies", "a.jsonl", hostile.out())).isEqualTo(2);
    assertThat(complaint()).contains("2 articles are meant by it", "1989-11-09  Open ");
    assertThat(run("copies", "a.jsonl#2", hostile.out())).isZero();
    assertThat(told()).contains("> 1989-11-10").contains("[More.]");
    assertThat(run("story", "a.jsonl#1", hostile.out())).isZero();
    assertThat(told() + complaint()).doesNotContainPattern("[\\p{Cntrl}&&[^\n]]|\u202E");
  }

  private List<String> listed() {
    return told()
        .lines()
        .filter(line -> line.matches("[ >] \\d{4}-\\d\\d-\\d\\d  .*"))
        .map(line -> line.substring(14, 24))
        .toList();
  }

  private String shortId(String id) {
    return id.substring(0, 10);
  }

  private static String one(String sql) throws Exception {
    return published.rows(sql + " limit 1").get(0);
  }

  private String told() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String complaint() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private int story(String id, String... more) {
    return run("story", id, published.out(), more);
  }

  private int copies(String id) {
    return run("copies", id, published.out());
  }

  private int run(String command, String id, Path output, String... more) {
    List<String> arguments =
        new java.util.ArrayList<>(List.of(command, id, "--output", output.toString()));
    arguments.addAll(List.of(more));
    return Main.run(
        arguments.toArray(String[]::new),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }
}
