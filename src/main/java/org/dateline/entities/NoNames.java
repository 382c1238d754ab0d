package org.dateline.entities;

import java.util.List;

/**
 * What looks like a name and names nothing: `Inc`, `Mths`, `Class B`, `Record Jan 30`, a stretch of
 * capitals without end.
 */
final class NoNames {
  /** The words that a name has at most. */
  private static final int LONGEST = 24;

  private final Words words;

  NoNames(Words words) {
    this.words = words;
  }

  /** The candidates that name something. */
  List<Candidate> without(List<Candidate> candidates) {
    return candidates.stream().filter(this::isName).toList();
  }

  private boolean isName(Candidate candidate) {
    boolean dated = endsInDate(candidate) || opensDate(candidate);
    return candidate.to - candidate.from <= LONGEST
        && !(dated || isLettered(candidate) || isNothing(candidate) || isNobody(candidate));
  }

  /** Whether there are only legal forms, or only abbreviations, numbers and lower-case words. */
  private boolean isNothing(Candidate candidate) {
    boolean form = true;
    boolean abbreviation = words.is(candidate.from, Flags.NO_NAME);
    for (int i = candidate.from; i < candidate.to; i++) {
      form &= words.is(i, Flags.LEGAL);
      abbreviation &= words.isLower(i) || words.is(i, Flags.NO_NAME) || isNumber(i);
    }
    return form || abbreviation;
  }

  /** Whether it is a common noun and the letter that counts it: `Class B`, `Group A`. */
  private boolean isLettered(Candidate candidate) {
    return candidate.to - candidate.from == 2
        && words.shape(candidate.from + 1) == Shape.INITIAL
        && words.isInLowerCase(candidate.from, Flags.COMMON)
        && !words.is(candidate.from, Flags.FIRST_NAME)
        && !candidate.isKnown();
  }

  /** Whether a person would be an initial, or common words without a first name: `Share Index`. */
  private boolean isNobody(Candidate candidate) {
    int from = candidate.from;
    boolean alone = candidate.to == from + 1;
    if (candidate.type != EntityType.PER || candidate.isKnown() || candidate.title.isPresent()) {
      return false;
    }
    if (words.shape(from) == Shape.INITIAL) {
      return alone || words.join(from - 1) == Join.SLASH;
    }
    boolean common = true;
    for (int i = from; i < candidate.to; i++) {
      common &= words.isInLowerCase(i, Flags.COMMON) && !words.is(i, Flags.FIRST_NAME);
    }
    return common && !(alone && (words.seenAsName(from) || !words.starts(from)));
  }

  /** Whether it ends in a month that a day follows, and nobody knows it: `Record Jan 30`. */
  private boolean endsInDate(Candidate candidate) {
    int last = candidate.to - 1;
    return words.is(last, Flags.MONTH)
        && !candidate.isKnown()
        && candidate.to < words.size
        && (words.join(last) == Join.BLANK || words.join(last) == Join.PERIOD)
        && isNumber(candidate.to);
  }

  /** Whether it is one word before a month and its day, common or a person: `Record Jan 30`. */
  private boolean opensDate(Candidate candidate) {
    return candidate.to - candidate.from == 1
        && (candidate.type == EntityType.PER || words.isInLowerCase(candidate.from, Flags.COMMON))
        && !candidate.isKnown()
        && candidate.title.isEmpty()
        && words.join(candidate.from) == Join.BLANK
        && words.is(candidate.to, Flags.MONTH)
        && candidate.to + 1 < words.size
        && isNumber(candidate.to + 1);
  }

  private boolean isNumber(int i) {
    return Character.isDigit(words.text.charAt(words.article.begin(i)));
  }
}
