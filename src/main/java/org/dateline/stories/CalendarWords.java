package org.dateline.stories;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words that say when: months and weekdays, as the JDK knows them, and the days about today. */
final class CalendarWords {
  private static final List<TextStyle> STYLES =
      List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT);
  private static final List<String> ENGLISH = List.of("today", "yesterday", "tomorrow");

  private CalendarWords() {}

  /** Those of a language, in lower case, without points. */
  static Set<String> of(String language) {
    Locale locale = Locale.forLanguageTag(language);
    Set<String> words = new HashSet<>();
    for (TextStyle style : STYLES) {
      for (Month month : Month.values()) {
        words.add(plain(month.getDisplayName(style, locale), locale));
      }
      for (DayOfWeek day : DayOfWeek.values()) {
        words.add(plain(day.getDisplayName(style, locale), locale));
      }
    }
    if (locale.getLanguage().equals("en")) {
      words.addAll(ENGLISH);
    }
    return words;
  }

  private static String plain(String name, Locale locale) {
    return name.toLowerCase(locale).replace(".", "");
  }
}
