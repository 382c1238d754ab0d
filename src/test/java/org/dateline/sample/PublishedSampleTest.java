package org.dateline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.dateline.support.Published;
import org.dateline.support.SampleRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sample has enough of everything for each score to have something to show. */
class PublishedSampleTest {
  /** Days and stories on which an original names a pair in one sentence; stories as planted. */
  private static final String PAIRS =
      """
      with gold as (
        select * from read_csv('%s', delim = '\t', header = true, quote = '', all_varchar = true)
      ), named as (
        select distinct article_id, sentence, entity_id from mentions
        where section not in ('dateline', 'source')
      ), pairs as (
        select distinct a.entity_id as entity_a, b.entity_id as entity_b, date, story
        from named a
        join named b using (article_id, sentence)
        join articles using (article_id)
        join gold on gold.file = articles.path
        where a.entity_id < b.entity_id and kind = 'original'
      )
      """
          .formatted(Sample.GOLD);

  private static Published published;

  @BeforeAll
  static void run() throws IOException {
    published = SampleRun.published();
  }

  @Test
  void pairsMeetInSeveralStoriesWithinAMonth() throws Exception {
    assertThat(
            published.number(
                PAIRS
                    + """
                    select count(distinct (entity_a, entity_b)) from (
                      select entity_a, entity_b from pairs first
                      join pairs other using (entity_a, entity_b)
                      where other.date between first.date and first.date + 29
                      group by entity_a, entity_b, first.date
                      having count(distinct other.story) >= 3
                    )
                    """))
        .isGreaterThanOrEqualTo(20);
  }

  @Test
  void somePairsMeetInSeveralStoriesOfOneDay() throws Exception {
    assertThat(
            published.number(
                PAIRS
                    + """
                    select count(distinct (entity_a, entity_b)) from (
                      select entity_a, entity_b from pairs
                      group by entity_a, entity_b, date
                      having count(distinct story) >= 3
                    )
                    """))
        .isGreaterThanOrEqualTo(4);
  }

  @Test
  void everyScoreOfWordsSaysSomething() throws Exception {
    assertThat(
            published.rows(
                """
                select bool_or(z is not null), bool_or(z > 0), bool_or(burst_level = 1),
                  bool_or(q < 0.05), bool_or(is_new), bool_or(not is_new), bool_or(words = 2)
                from term_daily
                """))
        .containsExactly("true | true | true | true | true | true | true");
  }

  @Test
  void everyScoreOfNamesSaysSomething() throws Exception {
    assertThat(
            published.rows(
                """
                select bool_or(z is not null), bool_or(burst_level = 1), bool_or(is_new),
                  bool_or(not is_new)
                from entity_daily
                """))
        .containsExactly("true | true | true | true");
  }

  @Test
  void everyScoreOfPairsSaysSomething() throws Exception {
    assertThat(
            published.rows(
                """
                select bool_or(z is not null), bool_or(burst_level = 1), bool_or(is_new),
                  bool_or(not is_new), bool_or(q < 1 and stories >= 3)
                from cooccurrence_daily
                """))
        .containsExactly("true | true | true | true | true");
  }
}
