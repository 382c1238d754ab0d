package org.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TextScannerTest {
  private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
  private final TextScanner scanner = new TextScanner();

  @Test
  void aTextIsHeadlineBlankLineParagraphs() {
    ScannedText scan = scanner.scan("Rain  floods\nport", "One line.\nTwo line.\n\n\nThree.", DAY);

    assertThat(scan.text()).isEqualTo("Rain floods port\n\nOne line.\n\nTwo line.\n\nThree.");
    assertThat(scan.paragraphs()).isEqualTo(3);
    assertThat(scan.sentences()).isEqualTo(4);
    assertThat(Scans.words(scan))
        .containsExactly("Rain", "floods", "port", "One", "line", "Two", "line", "Three");
  }

  @Test
  void withoutABodyTheHeadlineStandsAlone() {
    ScannedText scan = scanner.scan("Rain floods port", " \n ", DAY);

    assertThat(scan.text()).isEqualTo("Rain floods port");
    assertThat(scan.paragraphs()).isZero();
  }

  @Test
  void withoutAHeadlineTheTextBeginsWithTheBlankLine() {
    ScannedText scan = scanner.scan("", "Rain.", DAY);

    assertThat(scan.text()).isEqualTo("\n\nRain.");
    assertThat(scan.paragraph(0)).isEqualTo(1);
    assertThat(scan.sentence(0)).isZero();
  }

  @Test
  void aNewsArticleIsReadAsAReaderWould() {
    ScannedText scan =
        scanner.scan(
            "Two mayors open bridge over the northern strait after years of delay",
            """
            OSLO (Nordpost News / Wireline - 01st March, 2024) Two mayors open bridge over the \
            northern strait after years of delay, the Nordpost reported.
            "Our Mayor, my Mayor wanted it," Ann Berg said. She called it a "miracle." Oslo paid.
            (Reporting by Li Wu; editing by A. Berg)""",
            DAY);

    assertThat(scan.headlineInBody()).isTrue();
    assertThat(scan.dateline().orElseThrow().date()).contains(DAY);
    assertThat(scan.paragraphs()).isEqualTo(3);
    assertThat(scan.gaps()).isZero();
    assertThat(Scans.section(scan, Section.QUOTE))
        .isEqualTo("Our Mayor my Mayor wanted it miracle");
    assertThat(Scans.section(scan, Section.SOURCE))
        .isEqualTo("Reporting by Li Wu editing by A Berg");
    assertThat(scan.sentences()).isEqualTo(5);
  }

  @Test
  void aScanOutlivesTheNext() {
    ScannedText first = scanner.scan("Rain", "One \uD83D\uDE00 two.", DAY);
    scanner.scan("Snow", "Three four five six.", DAY);

    assertThat(Scans.words(first)).containsExactly("Rain", "One", "two");
    assertThat(first.codePoint(first.begin(2))).isEqualTo(first.begin(2) - 1);
  }

  @Test
  void nothingAtAllIsAnEmptyText() {
    ScannedText scan = scanner.scan("", "", DAY);

    assertThat(scan.text()).isEmpty();
    assertThat(scan.sentences()).isEqualTo(1);
    assertThat(scan.size()).isZero();
  }
}
