package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What differs between two publications, by day and by row. */
class DiffCommandTest extends TwoPublications {
  @Test
  void diffTellsTheDaysThatChangedWithTheirRows() {
    assertThat(run("diff", output, "1", "2")).isZero();
    assertThat(told().lines().map(line -> line.replaceAll(" {2,}", " | ")))
        .startsWith("table | day | rows in 1 | rows in 2")
        .contains("inputs | all | 1 | 2", "articles | 1989-11-10 | 0 | 1")
        .noneMatch(line -> line.startsWith("articles | 1989-11-09"))
        .anyMatch(line -> line.matches("\\d+ tables differ, \\d+ are the same"));
    out.reset();
    assertThat(run("diff", output, "2", "1")).isZero();
    assertThat(told().replaceAll(" {2,}", " | ")).contains("articles | 1989-11-10 | 1 | 0");
    out.reset();
    assertThat(run("diff", output, "2", "2")).isZero();
    assertThat(told().lines()).singleElement().asString().startsWith("0 tables differ, ");
  }

  @Test
  void diffShowsTheRowsThatCameWentAndChanged() {
    assertThat(run("diff", output, "1", "2", "--rows", "--table", "articles")).isZero();
    assertThat(told().lines())
        .hasSize(3)
        .startsWith("articles, days that differ: 1, the first 1989-11-10")
        .anyMatch(line -> line.matches("  \\+ article_id=\\S+ date=1989-11-10 .*path=two.txt.*"))
        .endsWith("1 tables differ, 0 are the same");
    out.reset();
    assertThat(run("diff", output, "2", "1", "--rows", "--table", "articles")).isZero();
    assertThat(told()).contains("\n  - article_id=").doesNotContain("\n  + ");
    out.reset();
    assertThat(run("diff", output, "1", "2", "--rows", "--table", "terms")).isZero();
    assertThat(told().lines())
        .anyMatch(line -> line.startsWith("  ~ term=headline: ") && line.contains(" 1 → 2"))
        .anyMatch(line -> line.startsWith("  + term=gate "))
        .noneMatch(line -> line.startsWith("  - ") || line.contains("=berlin"));
  }

  @Test
  void diffShowsNoMoreRowsOfATableThanAskedForAndTellsHowManyThereAre() throws Exception {
    String table = "article_terms";
    assertThat(run("diff", output, "1", "2", "--rows", "--limit", "1000", "--table", table))
        .isZero();
    long all = told().lines().filter(line -> line.startsWith("  ")).count();
    out.reset();
    assertThat(run("diff", output, "1", "2", "--rows", "--limit", "2", "--table", table)).isZero();
    assertThat(told().lines().filter(line -> line.startsWith("  + "))).hasSize(2);
    assertThat(told()).contains("  and %d more rows; --limit shows".formatted(all - 2));
    out.reset();
    assertThat(run("diff", output, "1", "2", "--rows")).isZero();
    assertThat(told()).doesNotContain("_private").contains("\ncalendar, ", "\nterms\n  ");
  }

  @Test
  void diffRefusesTablesThatAreNotThereAndRowsOfFilesThatAreGone() throws IOException {
    assertThat(run("diff", output, "1", "2", "--table", "artcles")).isEqualTo(2);
    assertThat(complaint()).contains("neither publication has it; did you mean articles?");
    assertThat(run("diff", output, "1", "2", "--limit", "3")).isEqualTo(2);
    assertThat(complaint()).contains("--limit belongs to --rows");
    assertThat(run("diff", output, "1", "2", "--rows", "--limit", "0")).isEqualTo(2);
    delete(Path.of(output, "snapshots", snapshot(1)));
    assertThat(run("diff", output, "1", "2", "--rows")).isEqualTo(2);
    assertThat(complaint()).contains("Cannot show rows of publication 1 of ", "files are gone");
    assertThat(run("diff", output, "1", "2")).isZero();
  }
}
