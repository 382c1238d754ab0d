package org.dateline.ingest;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;

/** Language fields as ISO 639 codes: two letters wherever the language has two. */
final class LanguageCode {
  private static final Set<String> TWO = Set.of(Locale.getISOLanguages());
  private static final Map<String, String> THREE = threeLetters();

  /** The codes of ISO 639-2 made for libraries that differ from those for terms. */
  private static final Map<String, String> LIBRARY =
      Map.ofEntries(
          Map.entry("alb", "sq"),
          Map.entry("arm", "hy"),
          Map.entry("baq", "eu"),
          Map.entry("bur", "my"),
          Map.entry("chi", "zh"),
          Map.entry("cze", "cs"),
          Map.entry("dut", "nl"),
          Map.entry("fre", "fr"),
          Map.entry("geo", "ka"),
          Map.entry("ger", "de"),
          Map.entry("gre", "el"),
          Map.entry("ice", "is"),
          Map.entry("mac", "mk"),
          Map.entry("may", "ms"),
          Map.entry("per", "fa"),
          Map.entry("rum", "ro"),
          Map.entry("slo", "sk"),
          Map.entry("wel", "cy"));

  private LanguageCode() {}

  /** The code of a field such as `en-GB` or `FRA`; empty if it does not look like a code. */
  static Optional<String> of(String field) {
    int end = 0;
    while (end < field.length() && field.charAt(end) != '-' && field.charAt(end) != '_') {
      end++;
    }
    String code = field.substring(0, end).toLowerCase(Locale.ROOT);
    if (TWO.contains(code)) {
      return Optional.of(code);
    }
    if (code.length() != 3 || !code.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      return Optional.empty();
    }
    return Optional.of(LIBRARY.getOrDefault(code, THREE.getOrDefault(code, code)));
  }

  private static Map<String, String> threeLetters() {
    Map<String, String> codes = new HashMap<>();
    for (String code : TWO) {
      try {
        codes.putIfAbsent(new Locale(code).getISO3Language(), code);
      } catch (MissingResourceException e) {
        codes.putIfAbsent(code, code);
      }
    }
    return Map.copyOf(codes);
  }
}
