package org.dateline.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dateline.terms.Corpus.Article;

/**
 * A small corpus from a seed: some days without articles, copies of the same day and later days,
 * stories of several articles, sought-after words, steady phrases, hyphens, commas, stop words and
 * capitals.
 */
final class RandomCorpus {
  static final LocalDate FIRST = LocalDate.of(2024, 1, 15);
  private static final List<String> WORDS =
      List.of(
          "rain",
          "storm",
          "flood",
          "river",
          "bridge",
          "road",
          "train",
          "strike",
          "union",
          "wage",
          "vote",
          "party",
          "prime",
          "minister",
          "oil",
          "price",
          "bank",
          "rate",
          "court",
          "trial",
          "judge",
          "police",
          "fire",
          "school",
          "teacher",
          "doctor",
          "vaccine",
          "border",
          "army",
          "treaty");
  private static final List<String> PHRASES =
      List.of("prime minister", "oil price", "Prime Minister", "bank rate");

  private final Random random;
  private final List<Article> articles = new ArrayList<>();

  private RandomCorpus(long seed) {
    this.random = new Random(seed);
  }

  /** About 60 articles on 25 days. */
  static Corpus of(long seed) {
    RandomCorpus made = new RandomCorpus(seed);
    for (int day = 0; day < 25; day++) {
      int count = day > 0 && made.random.nextInt(6) == 0 ? 0 : 1 + made.random.nextInt(4);
      made.addDay(FIRST.plusDays(day), count);
    }
    return new Corpus(made.articles);
  }

  /** The articles of one more day, a copy among them. */
  static List<Article> day(long seed, LocalDate date, Corpus earlier) {
    RandomCorpus made = new RandomCorpus(seed);
    made.articles.addAll(earlier.articles());
    made.addDay(date, 4);
    Article first = earlier.articles().get(0);
    made.articles.add(copy(first, "later-copy", date));
    return made.articles.subList(earlier.articles().size(), made.articles.size());
  }

  static Article copy(Article of, String id, LocalDate date) {
    return new Article(id, date, false, of.story(), of.headline(), of.body());
  }

  private void addDay(LocalDate date, int count) {
    String story = "";
    for (int i = 0; i < count; i++) {
      String id = "%016x".formatted(random.nextLong());
      if (!articles.isEmpty() && random.nextInt(5) == 0) {
        articles.add(copy(articles.get(random.nextInt(articles.size())), id, date));
      } else {
        story = story.isEmpty() || random.nextInt(3) > 0 ? "story-" + id : story;
        articles.add(new Article(id, date, true, story, headline(), body(date)));
      }
    }
  }

  private String headline() {
    return random.nextInt(3) == 0 ? "" : word() + " " + word() + " " + word();
  }

  private String body(LocalDate date) {
    if (random.nextInt(25) == 0) {
      return "The the.";
    }
    StringBuilder body = new StringBuilder();
    for (int sentence = 1 + random.nextInt(3); sentence > 0; sentence--) {
      body.append(body.isEmpty() ? "" : " ").append("The ");
      for (int i = 3 + random.nextInt(6); i > 0; i--) {
        boolean soughtAfter = date.isAfter(FIRST.plusDays(18)) && random.nextInt(3) == 0;
        body.append(soughtAfter ? "vaccine" : random.nextInt(3) == 0 ? phrase() : word());
        body.append(i == 1 ? "." : separator());
      }
    }
    return body.toString();
  }

  private String word() {
    String word = WORDS.get(random.nextInt(WORDS.size()));
    return random.nextInt(4) == 0
        ? Character.toUpperCase(word.charAt(0)) + word.substring(1)
        : word;
  }

  private String phrase() {
    String phrase = PHRASES.get(random.nextInt(PHRASES.size()));
    return random.nextInt(4) == 0 ? phrase.replace(' ', '-') : phrase;
  }

  private String separator() {
    return switch (random.nextInt(8)) {
      case 0 -> ", ";
      case 1 -> " the ";
      default -> " ";
    };
  }
}
