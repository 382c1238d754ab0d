package org.dateline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CalendarWordsTest {
  @Test
  void englishOnesAreMonthsAndWeekdaysAlsoShortAndTheDaysAboutToday() {
    Set<String> words = CalendarWords.of("en");
    assertThat(words)
        .contains("january", "may", "december", "monday", "sunday")
        .contains("jan", "sep", "dec", "mon", "tue", "sun")
        .contains("today", "yesterday", "tomorrow")
        .doesNotContain("week", "year", "spring", "m", "j")
        .allMatch(word -> word.equals(word.toLowerCase(Locale.ENGLISH)) && !word.contains("."));
  }

  @Test
  void germanOnesAreGerman() {
    assertThat(CalendarWords.of("de"))
        .contains("januar", "märz", "mai", "dezember", "montag", "sonntag", "mo", "okt")
        .doesNotContain("monday", "today", "march");
  }

  @Test
  void otherLanguagesHaveTheirFormInADateAndAlone() {
    assertThat(CalendarWords.of("ru")).contains("январь", "января", "понедельник");
    assertThat(CalendarWords.of("und")).doesNotContain("");
  }
}
