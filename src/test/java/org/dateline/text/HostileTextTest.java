package org.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text of one pattern takes time in its length; the limit only tells linear from quadratic. */
class HostileTextTest {
  private static final int MEBI = 1 << 20;

  private final TextScanner scanner = new TextScanner();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "A",
        "\"",
        "\n",
        " ",
        "\r\n",
        ".",
        "\u0301",
        "a\u0301\u0316",
        "(",
        "()",
        "\uFF3F",
        "\u200D",
        "\uD800",
        "\0",
        "a.",
        "1,",
        "the , ",
        "x. (Reporting by ",
        "President ",
        "WASHINGTON (",
        "A. ",
        "a\n",
        "and\n\n",
        "\uD83D\uDE00",
        "\u4E2D"
      })
  void aMebibyteOfAnythingIsReadInTime(String pattern) {
    check(pattern, MEBI);
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "\u0301\u0316", "_"})
  void sixteenMebibytesAreReadInTime(String pattern) {
    check(pattern, 16 * MEBI);
  }

  @Test
  void wordsAreReadUpToALimit() {
    String body = "Rain fell. ".repeat(Words.MOST);

    ScannedText scan = scanner.scan("Heading of three", body, Scans.DAY);

    assertThat(scan.size()).isEqualTo(Words.MOST);
    assertThat(scan.countedWords()).isEqualTo(Words.MOST);
    assertThat(scan.sentences()).isEqualTo(1 + (Words.MOST - 2) / 2);
    assertThat(scan.text()).endsWith(body.strip());
  }

  @Test
  void aTokenOfTwoWordsDoesNotPassTheLimit() {
    String body = "rain ".repeat(Words.MOST - 2) + "ended.The rest";

    ScannedText scan = scanner.scan("Heading", body, Scans.DAY);

    assertThat(scan.size()).isEqualTo(Words.MOST);
    assertThat(scan.text().substring(scan.begin(Words.MOST - 1))).isEqualTo("ended.The rest");
  }

  private void check(String pattern, int length) {
    String body = pattern.repeat(length / pattern.length());

    ScannedText scan =
        assertTimeout(Duration.ofSeconds(10), () -> scanner.scan("Heading", body, Scans.DAY));

    assertThat(scan.sentences()).isPositive();
  }
}
