package org.dateline.stories;

/** How like two articles are: the cosine of their weighted terms, but for what is no event. */
record Likeness(StorySettings settings) {

  /**
   * The cosine in millionths; 0 if the articles are no neighbours.
   *
   * @param later the later of both in the order of articles
   * @param sameDay whether both are of one day
   */
  int of(StoryVector later, StoryVector earlier, boolean sameDay) {
    if (isStanding(later, earlier, sameDay) || areOtherFigures(later, earlier)) {
      return 0;
    }
    double cosine = 0;
    double most = 0;
    long[] terms = later.terms();
    long[] others = earlier.terms();
    int at = 0;
    for (int i = 0; i < terms.length; i++) {
      while (at < others.length && others[at] < terms[i]) {
        at++;
      }
      if (at < others.length && others[at] == terms[i]) {
        double product = (double) later.weights()[i] * earlier.weights()[at];
        cosine += product;
        most = Math.max(most, product);
      }
    }
    StorySettings.Neighbours least = settings.neighbours();
    boolean like = cosine >= least.minCosine() && cosine - most >= least.minRest();
    return like ? (int) Math.round(Math.min(1, cosine) * Neighbour.WHOLE) : 0;
  }

  /** Whether the later one is the next of a report that comes every so often. */
  private static boolean isStanding(StoryVector later, StoryVector earlier, boolean sameDay) {
    return later.stands() && !sameDay && later.form() == earlier.form();
  }

  /** Whether both are tables of figures that are not the same. */
  private boolean areOtherFigures(StoryVector later, StoryVector earlier) {
    if (!later.isForm() || !earlier.isForm()) {
      return false;
    }
    int fewer = Math.min(later.numbers().length, earlier.numbers().length);
    return shared(later.numbers(), earlier.numbers()) < settings.standing().sharedNumbers() * fewer;
  }

  private static int shared(long[] some, long[] others) {
    int shared = 0;
    int at = 0;
    for (long hash : some) {
      while (at < others.length && others[at] < hash) {
        at++;
      }
      if (at < others.length && others[at] == hash) {
        shared++;
      }
    }
    return shared;
  }
}
