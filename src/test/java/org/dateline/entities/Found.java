package org.dateline.entities;

import java.time.LocalDate;
import java.util.List;
import org.dateline.text.ScannedText;
import org.dateline.text.TextScanner;

/** Extracts names from small articles and writes them as `surface = id`. */
final class Found {
  static final LocalDate DAY = LocalDate.of(2024, 3, 1);
  private static final NameReader READER = NameReader.by("rules");

  private Found() {}

  static ScannedText scan(String headline, String body) {
    return new TextScanner().scan(headline, body, DAY);
  }

  static List<Mention> mentions(String headline, String body) {
    return READER.read(scan(headline, body), "en", DAY);
  }

  /** The mentions of a body below a headline without names. */
  static List<String> in(String body) {
    return in("Rain stops play", body);
  }

  static List<String> in(String headline, String body) {
    return mentions(headline, body).stream()
        .map(mention -> mention.surface() + " = " + mention.entityId())
        .toList();
  }
}
