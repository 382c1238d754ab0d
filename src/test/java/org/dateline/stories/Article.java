package org.dateline.stories;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An article to group.
 *
 * @param day counted from 0
 * @param copyOf the original that it copies
 */
record Article(String id, int day, String headline, String body, Optional<String> copyOf) {
  static final int FIRST_DAY = (int) LocalDate.of(2024, 1, 20).toEpochDay();

  int epochDay() {
    return FIRST_DAY + day;
  }

  LocalDate date() {
    return LocalDate.ofEpochDay(epochDay());
  }

  boolean original() {
    return copyOf.isEmpty();
  }

  /** The same article again. */
  Article again(String otherId, int otherDay) {
    return new Article(otherId, otherDay, headline, body, Optional.of(id));
  }
}
