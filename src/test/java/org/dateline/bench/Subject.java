package org.dateline.bench;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Words and names that texts about something prefer, at four levels. A desk (sports, courts) holds
 * many themes; the stories of a theme fall in the same days and share its names and words; a story
 * has words and names of its own, which change as it goes on; an article knows a part of them.
 */
record Subject(
    Popular<String> words,
    Popular<Person> people,
    Popular<String> organisations,
    Popular<String> places) {
  private static final double EXPONENT = 0.7;
  private static final int DESKS = 24;
  private static final int DESK_WORDS = 300;
  private static final int PHASES = 16;

  /** Days after which a story has new facts. */
  private static final int PHASE_DAYS = 2;

  private static final double KNOWN = 0.65;
  private static final double KNOWN_FACTS = 0.8;

  static Subject desk(long seed, int theme, Lexicon lexicon) {
    Draws draws = Draws.of(seed, "desk", Draws.of(seed, "theme's desk", theme).between(1, DESKS));
    return drawn(draws, lexicon, DESK_WORDS, 12, 6, 5);
  }

  static Subject theme(long seed, int theme, Lexicon lexicon) {
    Draws draws = Draws.of(seed, "theme", theme);
    int words = draws.between(20, 35);
    return drawn(
        draws, lexicon, words, draws.between(5, 9), draws.between(2, 4), draws.between(1, 3));
  }

  /** What one article knows of its story. */
  static Subject known(long seed, PlannedArticle article, Lexicon lexicon, Draws chances) {
    Event event = article.event();
    Subject theme = theme(seed, event.theme(), lexicon);
    Draws draws = Draws.of(seed, "story", event.story());
    List<String> core = some(draws.between(10, 16), () -> lexicon.storyWord(draws));
    int phase =
        (int) ChronoUnit.DAYS.between(event.begun(), article.draftDate()) / PHASE_DAYS % PHASES;
    Draws news = Draws.of(seed, "news", (long) PHASES * event.story() + phase);
    List<String> facts = some(6, () -> lexicon.storyWord(news));
    List<String> words = new ArrayList<>(part(core, KNOWN, chances));
    words.addAll(part(facts, KNOWN_FACTS, chances));
    int people = draws.between(2, 4);
    return new Subject(
        popular(words),
        popular(part(shared(people, theme.people, lexicon.people(), draws), KNOWN, chances)),
        popular(shared(draws.between(1, 2), theme.organisations, lexicon.organisations(), draws)),
        popular(shared(1, theme.places, lexicon.places(), draws)));
  }

  /** What one article alone is about. */
  static Subject detail(Lexicon lexicon, Draws draws) {
    return drawn(draws, lexicon, draws.between(6, 14), 2, 1, 1);
  }

  private static Subject drawn(
      Draws draws, Lexicon lexicon, int words, int people, int organisations, int places) {
    return new Subject(
        popular(some(words, () -> lexicon.storyWord(draws))),
        popular(some(people, () -> lexicon.people().draw(draws))),
        popular(some(organisations, () -> lexicon.organisations().draw(draws))),
        popular(some(places, () -> lexicon.places().draw(draws))));
  }

  /** Names of which half are the theme's. */
  private static <T> List<T> shared(int count, Popular<T> theme, Popular<T> all, Draws draws) {
    return some(count, () -> (draws.chance(0.5) ? theme : all).draw(draws));
  }

  /** Some of the things, the first at least. */
  private static <T> List<T> part(List<T> things, double share, Draws draws) {
    List<T> part = things.stream().filter(thing -> draws.chance(share)).toList();
    return part.isEmpty() ? things.subList(0, 1) : part;
  }

  private static <T> Popular<T> popular(List<T> things) {
    return new Popular<>(things, EXPONENT);
  }

  private static <T> List<T> some(int count, Supplier<T> supplier) {
    return Stream.generate(supplier).limit(count).distinct().toList();
  }
}
