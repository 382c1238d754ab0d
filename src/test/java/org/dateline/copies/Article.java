package org.dateline.copies;

import java.time.LocalDate;
import java.util.List;

/** An article to compare: its body as words with their points, separated by blanks. */
record Article(String id, int day, String headline, String body) {
  static final int FIRST_DAY = (int) LocalDate.of(2024, 1, 20).toEpochDay();

  /**
   * An article with a headline that no other has.
   *
   * @param day counted from 0
   */
  static Article of(String id, int day, String body) {
    return new Article(id, day, "About " + id, body);
  }

  static Article of(String id, int day, List<String> words) {
    return of(id, day, String.join(" ", words));
  }

  int epochDay() {
    return FIRST_DAY + day;
  }

  /** As the reading pass hands it on. */
  String text() {
    return headline + "\n\n" + body;
  }
}
