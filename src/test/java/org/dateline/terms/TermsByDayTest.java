package org.dateline.terms;

import static java.lang.Math.log;
import static java.lang.Math.sqrt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.support.Rows.assertRows;
import static org.dateline.terms.SmallCorpora.publish;
import static org.dateline.terms.SmallCorpora.select;

import org.dateline.stats.Weighting;
import org.dateline.terms.Corpus.Published;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Small corpora with expectations worked out by hand. */
class TermsByDayTest {
  @Test
  void copiesCountAsArticlesAndOccurrencesButNotAsOriginalsOrStories() {
    Published published =
        publish(
            Weighting.SMOOTH,
            90,
            """
            a | 2024-01-01 | -    | s1 | rain floods port rain
            b | 2024-01-01 | -    | s1 | rain closes port
            c | 2024-01-01 | copy | s1 | rain floods port rain
            d | 2024-01-01 | -    | s2 | port strike
            """);

    assertRows(
        select(
            published.termDaily(),
            "term, words, occurrences, articles, originals, stories, share, is_new"),
        """
        rain   | 1 | 5 | 3 | 2 | 1 | 2/3 | true
        floods | 1 | 2 | 2 | 1 | 1 | 1/3 | true
        port   | 1 | 4 | 4 | 3 | 2 | 1   | true
        closes | 1 | 1 | 1 | 1 | 1 | 1/3 | true
        strike | 1 | 1 | 1 | 1 | 1 | 1/3 | true
        """);
  }

  @ParameterizedTest
  @EnumSource(Weighting.class)
  void aDayIsSetAgainstTheOriginalsOfItsBackground(Weighting weighting) {
    Published published =
        publish(
            weighting,
            90,
            """
            a | 2024-01-01 | -    | a | rain
            b | 2024-01-01 | -    | b | wind
            c | 2024-01-03 | -    | c | rain
            d | 2024-01-03 | -    | d | snow
            e | 2024-01-03 | copy | d | snow
            """);

    // on the third: N = 4; df of rain = 2, of snow = 1
    double rainIdf =
        switch (weighting) {
          case SMOOTH -> log(5.0 / 3) + 1;
          case MLLIB -> log(5.0 / 3);
          case BM25 -> log(2);
        };
    double snowIdf =
        switch (weighting) {
          case SMOOTH -> log(5.0 / 2) + 1;
          case MLLIB -> log(5.0 / 2);
          case BM25 -> log(1 + 3.5 / 1.5);
        };
    // snow 1 of 2 that day, 0 of 2 before: 2 (1 ln 2 + 1 ln 2/3 + 2 ln 4/3)
    double snowG2 = 2 * (log(2) + log(2.0 / 3) + 2 * log(4.0 / 3));
    assertRows(
        select(
            published.termDaily().stream()
                .filter(row -> row.getAs("date").toString().equals("2024-01-03"))
                .toList(),
            "term, originals, window_originals, background_originals, idf, g2, log_ratio, ctfidf,"
                + " first_date, days_since_previous, is_new, rank"),
        """
        rain | 1 | 1 | 2 | %s | 0  | 0 | %s | 2024-01-01 | 2 | false | 2
        snow | 1 | 0 | 2 | %s | %s | 1 | %s | 2024-01-03 | - | true  | 1
        """
            .formatted(rainIdf, 0.5 * log(2), snowIdf, snowG2, 0.5 * log(3)));
  }

  @Test
  void aDayOfCopiesAloneHasRowsWithoutScores() {
    Published published =
        publish(
            Weighting.SMOOTH,
            90,
            """
            a | 2024-01-01 | -    | a | rain
            b | 2024-01-02 | copy | a | rain
            c | 2024-01-02 | copy | x | snow
            """);

    assertRows(
        select(
            published.termDaily().stream()
                .filter(row -> row.getAs("date").toString().equals("2024-01-02"))
                .toList(),
            "term, articles, originals, share, g2, p, q, log_ratio, ctfidf, first_date,"
                + " days_since_previous, is_new, rank"),
        """
        rain | 1 | 0 | 0 | 0 | 1 | 1 | 0 | 0 | 2024-01-01 | 1 | false | 1
        snow | 1 | 0 | 0 | 0 | 1 | 1 | 0 | 0 | -          | - | false | 2
        """);
    assertRows(
        select(published.terms(), "term, first_date, last_date, days, articles, originals"),
        """
        rain | 2024-01-01 | 2024-01-01 | 1 | 2 | 1
        snow | -          | -          | 0 | 1 | 0
        """);
  }

  @Test
  void theBackgroundIsCutToItsDays() {
    Published published =
        publish(
            Weighting.SMOOTH,
            2,
            """
            a | 2024-01-01 | - | a | rain
            b | 2024-01-02 | - | b | wind
            c | 2024-01-04 | - | c | rain
            """);

    assertRows(
        select(
            published.termDaily(),
            "date, term, window_originals, background_originals, first_date, days_since_previous"),
        """
        2024-01-01 | rain | 0 | 0 | 2024-01-01 | -
        2024-01-02 | wind | 0 | 1 | 2024-01-02 | -
        2024-01-04 | rain | 0 | 1 | 2024-01-01 | 3
        """);
  }

  @Test
  void anArticlesWeightsAreScaledToUnitLength() {
    Published published =
        publish(
            Weighting.SMOOTH,
            90,
            """
            a | 2024-01-01 | - | a | rain snow rain
            b | 2024-01-01 | - | b | snow
            """);

    // N = 2: rain twice, df 1; snow once, df 2, idf 1
    double rain = 2 * (log(3.0 / 2) + 1);
    double norm = sqrt(rain * rain + 1);
    assertRows(
        select(published.articleTerms(), "article_id, date, term, occurrences, tfidf, rank"),
        """
        a | 2024-01-01 | rain | 2 | %s | 1
        a | 2024-01-01 | snow | 1 | %s | 2
        b | 2024-01-01 | snow | 1 | 1  | 1
        """
            .formatted(rain / norm, 1 / norm));
  }

  @Test
  void withoutWeightsOccurrencesAndThenTermsDecideTheRank() {
    Published published =
        publish(
            Weighting.MLLIB,
            90,
            """
            a | 2024-01-01 | - | a | port snow rain snow
            """);

    assertRows(
        select(published.articleTerms(), "term, occurrences, tfidf, rank"),
        """
        snow | 2 | 0 | 1
        port | 1 | 0 | 2
        rain | 1 | 0 | 3
        """);
  }

  @Test
  void theSurfaceIsTheMostFrequentSpellingAndTheSmallerOfEqualOnes() {
    Published published =
        publish(
            Weighting.SMOOTH,
            90,
            """
            a | 2024-01-01 | -    | a | rain, Port, port, snow
            b | 2024-01-02 | -    | b | Rain, Port, SNOW
            c | 2024-01-03 | copy | b | Snow, SNOW
            """);

    assertRows(
        select(published.terms(), "term, surface, occurrences"),
        """
        port | Port | 3
        rain | Rain | 2
        snow | SNOW | 4
        """);
  }

  @Test
  void rowsOfADayAreInTheOrderOfTheirTerms() {
    Published published =
        publish(
            Weighting.SMOOTH,
            90,
            """
            a | 2024-02-01 | - | a | wind été 雨 rain
            b | 2024-01-31 | - | b | wind port
            c | 2024-01-01 | - | c | snow ice
            """);

    assertThat(
            published.termDaily().stream()
                .map(row -> row.getAs("date") + " " + row.getAs("term"))
                .toList())
        .containsExactly(
            "2024-01-01 ice",
            "2024-01-01 snow",
            "2024-01-31 port",
            "2024-01-31 wind",
            "2024-02-01 rain",
            "2024-02-01 wind",
            "2024-02-01 été");
  }
}
