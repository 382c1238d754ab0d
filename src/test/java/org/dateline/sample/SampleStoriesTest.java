package org.dateline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.dateline.sample.Sample.Planted;
import org.dateline.support.Published;
import org.dateline.support.SampleRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The stories of the sample, as the shipped settings find them. */
class SampleStoriesTest {
  private static Map<String, Planted> planted;
  private static Published published;

  @BeforeAll
  static void run() throws IOException {
    planted = Sample.planted();
    published = SampleRun.published();
  }

  @Test
  void theyAreMostlyThoseThatArePlanted() throws Exception {
    Map<String, String> found = new TreeMap<>();
    Map<String, String> wanted = new TreeMap<>();
    for (String row : published.rows("select path, story_id from articles where copy_of is null")) {
      String[] values = row.split(" \\| ", -1);
      found.put(values[0], values[1]);
      wanted.put(values[0], planted.get(values[0]).story());
    }
    double precision = purity(found, wanted);
    double recall = purity(wanted, found);
    double f = 2 * precision * recall / (precision + recall);

    // measured: precision 0.909, recall 0.838, F 0.872
    assertThat(f)
        .as("B-cubed F: precision %s, recall %s", precision, recall)
        .isGreaterThanOrEqualTo(0.87);
  }

  /** The mean over all articles of the share of their group that is with them in the other too. */
  private static double purity(Map<String, String> groups, Map<String, String> others) {
    Function<String, List<String>> groupOf =
        file ->
            groups.keySet().stream().filter(o -> groups.get(o).equals(groups.get(file))).toList();
    return groups.keySet().stream()
        .mapToDouble(
            file ->
                groupOf.apply(file).stream()
                    .mapToDouble(other -> others.get(other).equals(others.get(file)) ? 1 : 0)
                    .average()
                    .orElseThrow())
        .average()
        .orElseThrow();
  }

  @Test
  void everyArticleIsInTheStoryOfItsOriginalAndEveryStoryHasARow() throws Exception {
    assertThat(
            published.number(
                """
                select count(*) from articles copy join articles original
                on original.article_id = copy.copy_of where original.story_id <> copy.story_id
                """))
        .isZero();
    assertThat(
            published.rows(
                """
                select story_id, count(*), count(*) filter (copy_of is null), min(date), max(date),
                  count(distinct date), count(distinct source)
                from articles group by story_id order by story_id
                """))
        .isEqualTo(
            published.rows(
                """
                select story_id, articles, originals, first_date, last_date, days, sources
                from stories order by story_id
                """));
  }

  @Test
  void storiesByDayAreThoseOfTheArticles() throws Exception {
    assertThat(
            published.rows(
                """
                select *, date = min(date) over (partition by story_id) is_new,
                  row_number() over (
                    partition by date order by originals desc, articles desc, story_id)
                from (
                  select date, story_id, count(*) articles,
                    count(*) filter (copy_of is null) originals
                  from articles group by date, story_id)
                order by date, story_id
                """))
        .isEqualTo(published.rows("select * from story_daily order by date, story_id"));
  }

  @Test
  void aTermIsInAsManyStoriesAsItsOriginalsAreOf() throws Exception {
    String wanted =
        """
        select term, count(distinct story_id) filter (copy_of is null) stories
        from article_terms join articles using (article_id) group by term order by term
        """;
    assertThat(published.rows("select term, stories from terms order by term"))
        .isEqualTo(published.rows(wanted));
    assertThat(
            published.number(
                "select count(*) from terms where stories between 2 and originals - 1"))
        .isGreaterThan(100);
  }

  @Test
  void anEntityIsInAsManyStoriesAsItsOriginalsAreOf() throws Exception {
    String wanted =
        """
        select entity_id, count(distinct story_id) filter (
          copy_of is null and section not in ('dateline', 'source')
          and not (paragraph = 0 and header_in_body)) stories
        from mentions join articles using (article_id)
        group by entity_id order by entity_id
        """;
    assertThat(published.rows("select entity_id, stories from entities order by entity_id"))
        .isEqualTo(published.rows(wanted));
    assertThat(
            published.number(
                "select count(*) from entities where stories between 2 and originals - 1"))
        .isGreaterThan(10);
  }
}
