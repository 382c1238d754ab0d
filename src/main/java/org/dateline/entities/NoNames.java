package org.dateline.entities;

import java.util.List;

/** What looks like a name and names nothing: `Inc`, `Mths`, `USD 200`. */
final class NoNames {
  private final Words words;

  NoNames(Words words) {
    this.words = words;
  }

  /** The candidates that name something. */
  List<Candidate> without(List<Candidate> candidates) {
    return candidates.stream().filter(candidate -> !isNothing(candidate)).toList();
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

  private boolean isNumber(int i) {
    return Character.isDigit(words.text.charAt(words.article.begin(i)));
  }
}
