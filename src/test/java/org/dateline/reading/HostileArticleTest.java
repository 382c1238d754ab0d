package org.dateline.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.table.Columns.WORDS;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.dateline.support.CpuSeconds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole reading of an article that is as large as a record may be and of one pattern. */
class HostileArticleTest {
  private static final int MOST_BYTES = 1 << 24;

  /** Seconds; one to three are used, and what is not linear takes minutes. */
  private static final double LIMIT = 15;

  private final ArticleReader reader =
      Reading.by("model", Set.of(ReadingSettings.Part.WORDS, ReadingSettings.Part.NAMES));

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
    assertThat(CpuSeconds.of(() -> reader.read(Reading.record(body)), LIMIT)).isLessThan(LIMIT);
  }

  @Test
  void millionsOfDistinctWordsAreReadUpToTheLimit() {
    Random random = new Random(11);
    StringBuilder body = new StringBuilder(MOST_BYTES);
    while (body.length() < MOST_BYTES) {
      body.append(Integer.toString(random.nextInt(1 << 30), 36)).append(' ');
    }
    Row read = reader.read(Reading.record(body.toString()));
    assertThat((int) read.get(Reading.RECORDS.size() + ReadArticles.ADDED.fieldIndex(WORDS)))
        .isEqualTo(100_000);
  }
}
