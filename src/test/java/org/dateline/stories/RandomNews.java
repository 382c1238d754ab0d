package org.dateline.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Articles from a seed, most of which tell of one of some events, each with words of its own. */
final class RandomNews {
  private static final int WORDS = 1_500;
  private static final int WORDS_OF_EVENT = 14;

  private final Random random;

  private RandomNews(long seed) {
    this.random = new Random(seed);
  }

  /** So many originals on days from 0. */
  static List<Article> of(long seed, int articles, int days) {
    RandomNews news = new RandomNews(seed);
    List<List<String>> events = new ArrayList<>();
    List<Integer> begins = new ArrayList<>();
    for (int event = 0; event < articles / 8; event++) {
      events.add(news.words(WORDS_OF_EVENT));
      begins.add(news.random.nextInt(days));
    }
    List<Article> written = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      int event = news.random.nextInt(events.size());
      int day = Math.min(days - 1, begins.get(event) + news.random.nextInt(8));
      written.add(news.article("%016x".formatted(news.random.nextLong()), day, events.get(event)));
    }
    return written;
  }

  private Article article(String id, int day, List<String> event) {
    String headline =
        IntStream.range(0, 5).mapToObj(i -> any(event)).collect(Collectors.joining(" "));
    List<String> body = new ArrayList<>();
    int share = 1 + random.nextInt(6);
    for (int i = 0; i < 40; i++) {
      body.add(random.nextInt(10) < share ? capital(any(event)) : word());
    }
    String text = "The " + String.join(" ", body) + ".";
    return new Article(id, day, headline, text, Optional.empty());
  }

  private String any(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  private List<String> words(int n) {
    return IntStream.range(0, n).mapToObj(i -> word()).toList();
  }

  /** One of some invented words, the first ones often. */
  private String word() {
    int word = (int) (WORDS * random.nextDouble() * random.nextDouble());
    StringBuilder letters = new StringBuilder("q");
    for (int left = word + 7; left > 0; left /= 12) {
      letters.append("bdfgklmnprtv".charAt(left % 12)).append("aeiou".charAt(left % 5));
    }
    return letters.append('k').toString();
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
