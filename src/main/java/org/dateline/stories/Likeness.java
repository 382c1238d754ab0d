package org.dateline.stories;

import org.dateline.table.Ascending;

/** How like two articles are: the cosine of their weighted terms, but for what is no event. */
record Likeness(StorySettings settings) {

  /** The cosine in millionths; 0 if the articles are no neighbours. */
  int of(StoryVector one, StoryVector other) {
    if (areStanding(one, other) || areOtherFigures(one, other)) {
      return 0;
    }
    double cosine = 0;
    double most = 0;
    long[] terms = one.terms();
    long[] others = other.terms();
    int at = 0;
    for (int i = 0; i < terms.length; i++) {
      while (at < others.length && others[at] < terms[i]) {
        at++;
      }
      if (at < others.length && others[at] == terms[i]) {
        double product = (double) one.weights()[i] * other.weights()[at];
        cosine += product;
        most = Math.max(most, product);
      }
    }
    return cosine - most >= settings.neighbours().minRest()
        ? (int) Math.round(Math.min(1, cosine) * Neighbour.WHOLE)
        : 0;
  }

  /** Whether both are of a report that comes every so often. */
  private static boolean areStanding(StoryVector one, StoryVector other) {
    return haveCommon(one.standing(), other.forms()) || haveCommon(other.standing(), one.forms());
  }

  private static boolean haveCommon(long[] some, long[] others) {
    for (long hash : some) {
      for (long other : others) {
        if (hash == other) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether both are tables of figures that are not the same. */
  private boolean areOtherFigures(StoryVector one, StoryVector other) {
    if (!one.isForm() || !other.isForm()) {
      return false;
    }
    int fewer = Math.min(one.numbers().length, other.numbers().length);
    return Ascending.shared(one.numbers(), other.numbers())
        < settings.standing().sharedNumbers() * fewer;
  }
}
