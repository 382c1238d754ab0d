package org.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    assertThat(words(scan))
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

  static List<String> words(ScannedText scan) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < scan.size(); i++) {
      words.add(scan.text().substring(scan.begin(i), scan.end(i)));
    }
    return words;
  }
}
