package org.dateline.entities;

import org.dateline.text.Section;

/** Which words with a capital may be part of a name. */
final class Admission {
  private static final int BUILDS_NAMES =
      Flags.FIRST_NAME
          | Flags.ORG_HEAD
          | Flags.ORG_TAIL
          | Flags.LEGAL
          | Flags.PLACE_HEAD
          | Flags.PLACE_TAIL;

  private final Words words;

  Admission(Words words) {
    this.words = words;
  }

  boolean admits(int i) {
    if (!words.isCapital(i)
        || words.article.section(i) == Section.DATELINE
        || words.is(i, Flags.NEVER)) {
      return false;
    }
    if (words.is(i, Flags.MONTH | Flags.WEEKDAY)) {
      return isSurname(i);
    }
    if (words.isWeak(i)) {
      return admitsWhereAllHaveCapitals(i);
    }
    return !words.starts(i) || admitsAtStart(i);
  }

  /** `Theresa May` and not `in May`. */
  private boolean isSurname(int i) {
    return words.joined(i - 1)
        && words.is(i - 1, Flags.FIRST_NAME)
        && words.isCapital(i - 1)
        && !words.is(i - 1, Flags.MONTH)
        && !words.isWeak(i);
  }

  private boolean admitsAtStart(int i) {
    if (words.isInLowerCase(i, Flags.COMMON | Flags.LOWER_TITLE)) {
      return (words.is(i, Flags.FIRST_NAME | Flags.PLACE_HEAD) && words.isCapital(i + 1))
          || (words.seenAsName(i) && words.length(i) > 4);
    }
    return !words.seenInLowerCase(i) || words.seenAsName(i);
  }

  private boolean admitsWhereAllHaveCapitals(int i) {
    boolean common = words.isInLowerCase(i, Flags.COMMON);
    if (words.seenAsName(i)) {
      return !common || (!words.seenInLowerCase(i) && words.length(i) > 4);
    }
    if (common || words.seenInLowerCase(i)) {
      return false;
    }
    return words.is(i, BUILDS_NAMES)
        || (words.joined(i - 1)
            && (words.is(i - 1, Flags.FIRST_NAME) || words.shape(i - 1) == Shape.INITIAL));
  }
}
