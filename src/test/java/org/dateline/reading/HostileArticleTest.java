package org.dateline.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.table.Columns.AGENCY;
import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Columns.DATE;
import static org.dateline.table.Columns.HEADLINE;
import static org.dateline.table.Columns.LANGUAGE;
import static org.dateline.table.Columns.PLACE;
import static org.dateline.table.Columns.WORDS;
import static org.dateline.table.Scratch.BODY;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.dateline.copies.CopySettings;
import org.dateline.stats.TrendSettings;
import org.dateline.stats.Weighting;
import org.dateline.stories.StorySettings;
import org.dateline.support.CpuSeconds;
import org.dateline.terms.TermSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole reading of an article that is as large as a record may be and of one pattern. */
class HostileArticleTest {
  private static final int MOST_BYTES = 1 << 24;
  private static final StructType RECORDS =
      StructType.fromDDL(
          String.join(
              " string, ",
              DATE + " date, " + ARTICLE_ID,
              HEADLINE,
              BODY,
              LANGUAGE,
              AGENCY,
              PLACE + " string"));

  /** Seconds; about one is used on a quiet machine, and what is not linear takes minutes. */
  private static final double LIMIT = 3;

  private final ArticleReader reader =
      new ArticleReader(
          new ReadingSettings(
              new TermSettings(
                  Weighting.SMOOTH,
                  false,
                  2,
                  40,
                  true,
                  3,
                  10.83,
                  new TrendSettings(90, 56, 14, 2, 1)),
              new CopySettings(
                  30,
                  30,
                  new CopySettings.Keys(2000, 8, 16, 8, 2, 20, 4, 0.2),
                  new CopySettings.Match(0.5, 0.3, 0.3, 3, 0.5, 0.5, 3, 0.5, 0.7)),
              new StorySettings(
                  new StorySettings.Terms(60, 2, 2, 90),
                  new StorySettings.Neighbours(14, 20, 50, 0.02, 2000, 0.1, 20, 100_000),
                  new StorySettings.Joining(0.2, 7, 30),
                  new StorySettings.Standing(0.1, 0.5, 3, 10, 1)),
              "rules",
              Set.of(ReadingSettings.Part.WORDS, ReadingSettings.Part.NAMES)),
          RECORDS);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n",
        "\"",
        "(",
        ".",
        "A",
        "a. ",
        "and\n\n",
        "the , ",
        "2024-",
        "U.S. ",
        "Bank of ",
        "Moscow-",
        "New York, ",
        "WASHINGTON (",
        "Mr. Smith said. ",
        "x. (Reporting by ",
        "Nov. 11 (AP) - ",
        "\u4E2D"
      })
  void sixteenMebibytesTakeSecondsAtMost(String pattern) {
    String body = pattern.repeat(MOST_BYTES / pattern.getBytes(StandardCharsets.UTF_8).length);
    assertThat(CpuSeconds.of(() -> reader.read(record(body)), LIMIT)).isLessThan(LIMIT);
  }

  @Test
  void millionsOfDistinctWordsAreReadUpToTheLimit() {
    Random random = new Random(11);
    StringBuilder body = new StringBuilder(MOST_BYTES);
    while (body.length() < MOST_BYTES) {
      body.append(Integer.toString(random.nextInt(1 << 30), 36)).append(' ');
    }
    Row read = reader.read(record(body.toString()));
    assertThat((int) read.get(RECORDS.size() + ReadArticles.ADDED.fieldIndex(WORDS)))
        .isEqualTo(100_000);
  }

  private static Row record(String body) {
    return RowFactory.create(
        LocalDate.of(2024, 3, 1), "id", "Rain stops play", body, "en", null, null);
  }
}
