package org.dateline.reading;

import static org.dateline.support.Rows.assertRows;
import static org.dateline.support.Rows.rows;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.support.Spark;
import org.dateline.table.DaySums;
import org.junit.jupiter.api.Test;

class CountDaysTest {
  @Test
  void copiesCountAsArticlesAloneAndADayOfCopiesHasNoOriginals() {
    Dataset<Row> readings =
        rows(
            Spark.session(),
            "_day int, article_id string, _original boolean, story_id string, sentences int,"
                + " paragraphs int, words int, _term_occurrences int, _adjacent int,"
                + " _names string",
            """
            7 | a | true  | s | 3 | 2 | 30 | 20 | 12 | aa
            7 | b | true  | s | 1 | 0 |  4 |  0 |  0 | -
            7 | c | true  | t | 2 | 1 | 10 |  5 |  3 | aa
            7 | d | false | s | 3 | 2 | 30 | 20 | 12 | aa
            9 | e | false | u | 1 | 1 |  5 |  2 |  1 | -
            """);

    assertRows(
        CountDays.apply(readings)
            .select(
                "_day",
                "articles",
                "originals",
                "stories",
                "sentences",
                "paragraphs",
                "words",
                "original_sentences",
                "original_words",
                DaySums.TERMED,
                DaySums.ADJACENT_PLACES,
                "_unnamed"),
        """
        7 | 4 | 3 | 2 | 9 | 5 | 74 | 6 | 44 | 2 | 15 | 1
        9 | 1 | 0 | 0 | 1 | 1 |  5 | 0 |  0 | 0 |  0 | 1
        """);
  }
}
