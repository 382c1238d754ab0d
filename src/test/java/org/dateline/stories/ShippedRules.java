package org.dateline.stories;

/** Settings of stories for tests. */
final class ShippedRules {
  /** As the shipped specs have them. */
  static final StorySettings SETTINGS =
      new StorySettings(
          new StorySettings.Terms(60, 2, 2, 90),
          new StorySettings.Neighbours(14, 20, 50, 0.02, 2000, 0.10, 20, 100_000),
          new StorySettings.Joining(0.20, 7, 30),
          new StorySettings.Standing(0.1, 0.5, 3, 10, 1));

  private ShippedRules() {}

  /** The same, but for the length of a list of neighbours. */
  static StorySettings withNeighbours(int most) {
    StorySettings.Neighbours rules = SETTINGS.neighbours();
    return with(
        new StorySettings.Neighbours(
            rules.days(),
            rules.rareTerms(),
            rules.rareOriginals(),
            rules.rareShare(),
            rules.rareMost(),
            rules.minRest(),
            most,
            rules.held()));
  }

  /** The same, but for the articles that a task holds. */
  static StorySettings withHeld(int held) {
    StorySettings.Neighbours rules = SETTINGS.neighbours();
    return with(
        new StorySettings.Neighbours(
            rules.days(),
            rules.rareTerms(),
            rules.rareOriginals(),
            rules.rareShare(),
            rules.rareMost(),
            rules.minRest(),
            rules.most(),
            held));
  }

  private static StorySettings with(StorySettings.Neighbours neighbours) {
    return new StorySettings(SETTINGS.terms(), neighbours, SETTINGS.joining(), SETTINGS.standing());
  }
}
