package org.dateline.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Short ways to scan in tests. */
final class Scans {
  static final LocalDate DAY = LocalDate.of(2024, 3, 1);

  private Scans() {}

  static ScannedText scan(String headline, String body) {
    return new TextScanner().scan(headline, body, DAY);
  }

  static ScannedText body(String body) {
    return scan("Short heading", body);
  }

  static String word(ScannedText scan, int word) {
    return scan.text().substring(scan.begin(word), scan.end(word));
  }

  static List<String> words(ScannedText scan) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < scan.size(); i++) {
      words.add(word(scan, i));
    }
    return words;
  }

  /** The words of a section, a blank between them. */
  static String section(ScannedText scan, Section section) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < scan.size(); i++) {
      if (scan.section(i) == section) {
        words.add(word(scan, i));
      }
    }
    return String.join(" ", words);
  }

  /** The words of the body, a bar wherever a sentence begins but the first. */
  static String sentences(ScannedText scan) {
    StringBuilder text = new StringBuilder();
    int sentence = -1;
    for (int i = 0; i < scan.size(); i++) {
      if (scan.paragraph(i) > 0) {
        text.append(sentence < 0 ? "" : sentence == scan.sentence(i) ? " " : " | ");
        text.append(word(scan, i));
        sentence = scan.sentence(i);
      }
    }
    return text.toString();
  }
}
