package org.dateline.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.support.Rows.assertRows;
import static org.dateline.terms.SmallCorpora.publish;
import static org.dateline.terms.SmallCorpora.select;

import java.util.List;
import org.apache.spark.sql.Row;
import org.dateline.stats.TrendSettings;
import org.dateline.stats.Weighting;
import org.dateline.support.Spark;
import org.dateline.terms.Corpus.Published;
import org.junit.jupiter.api.Test;

/** Which phrases of two words are terms, in small corpora worked out by hand. */
class PhrasesByDayTest {
  @Test
  void aPhraseIsATermFromTheDayOnWhichThreeOriginalsHoldIt() {
    Published published =
        publish(
            Weighting.SMOOTH,
            90,
            """
            a | 2024-01-01 | -    | a | prime minister quits office today
            b | 2024-01-02 | -    | b | prime minister opens long bridge
            c | 2024-01-02 | copy | b | prime minister opens long bridge
            d | 2024-01-04 | -    | d | Prime-Minister visits old port
            e | 2024-01-05 | -    | e | prime minister calls snap vote
            f | 2024-01-06 | copy | e | prime minister calls snap vote
            """);

    // on the fourth 3 of 12 neighbours: 2 (3 ln 4 + 9 ln 4/3) = 13.5; two originals before it
    assertRows(
        select(
            phrases(published.termDaily()),
            "date, term, words, occurrences, originals, window_originals, first_date,"
                + " days_since_previous, is_new"),
        """
        2024-01-04 | prime minister | 2 | 1 | 1 | 0 | 2024-01-04 | - | true
        2024-01-05 | prime minister | 2 | 1 | 1 | 1 | 2024-01-04 | 1 | false
        2024-01-06 | prime minister | 2 | 1 | 0 | 2 | 2024-01-04 | 1 | false
        """);
    assertRows(
        select(phrases(published.articleTerms()), "article_id, occurrences"),
        """
        d | 1
        e | 1
        f | 1
        """);
    assertRows(
        select(
            phrases(published.terms()),
            "term, surface, words, first_date, last_date, days, occurrences, articles, originals"),
        """
        prime minister | prime minister | 2 | 2024-01-04 | 2024-01-05 | 2 | 3 | 3 | 2
        """);
  }

  @Test
  void threeOriginalsAreNotEnoughForAPhraseThatChanceExplains() {
    Published published =
        publish(
            Weighting.SMOOTH,
            90,
            """
            a | 2024-01-01 | - | a | prime minister quits
            b | 2024-01-02 | - | b | prime minister stays
            c | 2024-01-03 | - | c | prime minister votes
            d | 2024-01-04 | - | d | prime minister rests
            """);

    // 3 of 6 neighbours: 12 ln 2 = 8.3; 4 of 8: 16 ln 2 = 11.1
    assertRows(select(phrases(published.termDaily()), "date, term"), "2024-01-04 | prime minister");
  }

  @Test
  void originalsBeforeTheSpanDoNotHelpAPhrase() {
    Published published =
        publish(
            Weighting.SMOOTH,
            2,
            """
            a | 2024-01-01 | - | a | prime minister quits office today
            b | 2024-01-02 | - | b | prime minister opens long bridge
            c | 2024-01-04 | - | c | prime minister visits old port
            d | 2024-01-05 | - | d | prime minister calls snap vote
            """);

    assertThat(phrases(published.termDaily())).isEmpty();
  }

  @Test
  void withoutPhrasesOnlyWordsAreTerms() {
    TermSettings words =
        new TermSettings(
            Weighting.SMOOTH, false, 2, 30, false, 3, 10.83, new TrendSettings(90, 56, 14, 2, 1));
    Corpus corpus =
        Corpus.of(
            """
            a | 2024-01-01 | - | a | prime minister quits office today
            b | 2024-01-01 | - | b | prime minister opens long bridge
            c | 2024-01-01 | - | c | prime minister visits old port
            """);

    Published published = corpus.publish(Spark.session(), words);

    assertThat(phrases(published.termDaily())).isEmpty();
    assertThat(published.terms()).hasSize(11);
  }

  private static List<Row> phrases(List<Row> rows) {
    return rows.stream().filter(row -> row.<String>getAs("term").contains(" ")).toList();
  }
}
