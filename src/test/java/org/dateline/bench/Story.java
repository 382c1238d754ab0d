package org.dateline.bench;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The words and names that the articles of one story prefer. */
record Story(
    Popular<String> words,
    Popular<Person> people,
    Popular<String> organisations,
    Popular<String> places) {
  private static final double EXPONENT = 0.7;

  static Story of(long seed, int number, Lexicon lexicon) {
    Draws draws = Draws.of(seed, "story", number);
    return new Story(
        some(draws.between(15, 40), () -> lexicon.storyWord(draws)),
        some(draws.between(3, 7), () -> lexicon.people().draw(draws)),
        some(draws.between(1, 3), () -> lexicon.organisations().draw(draws)),
        some(draws.between(1, 2), () -> lexicon.places().draw(draws)));
  }

  private static <T> Popular<T> some(int count, Supplier<T> supplier) {
    List<T> things = Stream.generate(supplier).limit(count).distinct().toList();
    return new Popular<>(things, EXPONENT);
  }
}
