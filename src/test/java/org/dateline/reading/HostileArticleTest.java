package org.dateline.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.table.Columns.WORDS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.dateline.gold.GoldArticle;
import org.dateline.gold.GoldFile;
import org.dateline.support.CpuSeconds;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole reading of an article that is as large as a record may be and of one pattern. */
class HostileArticleTest {
  private static final int MOST_BYTES = 1 << 24;

  /** How much dearer than prose of the same size; what is not linear is hundreds of times. */
  private static final double LIMIT = 5;

  private static final ArticleReader READER =
      Reading.by("model", Set.of(ReadingSettings.Part.WORDS, ReadingSettings.Part.NAMES));

  private static double prose;

  /** The gold articles over and over. */
  @BeforeAll
  static void readProse() throws IOException {
    String articles =
        GoldFile.all().stream().map(GoldArticle::text).collect(Collectors.joining("\n\n"));
    prose = cost(body(articles), 0);
  }

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
  void sixteenMebibytesCostLittleMoreThanProse(String pattern) {
    double limit = LIMIT * prose;

    assertThat(cost(body(pattern), limit)).isLessThan(limit);
  }

  @Test
  void millionsOfDistinctWordsAreReadUpToTheLimit() {
    Random random = new Random(11);
    StringBuilder body = new StringBuilder(MOST_BYTES);
    while (body.length() < MOST_BYTES) {
      body.append(Integer.toString(random.nextInt(1 << 30), 36)).append(' ');
    }
    Row read = READER.read(Reading.record(body.toString()));
    assertThat((int) read.get(Reading.RECORDS.size() + ReadArticles.ADDED.fieldIndex(WORDS)))
        .isEqualTo(100_000);
  }

  private static String body(String pattern) {
    return pattern.repeat(MOST_BYTES / pattern.getBytes(StandardCharsets.UTF_8).length);
  }

  private static double cost(String body, double limit) {
    return CpuSeconds.of(() -> READER.read(Reading.record(body)), limit);
  }
}
