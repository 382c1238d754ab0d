package org.dateline.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Mentions from a seed: about 70 articles on 25 days, some of them without; copies of the same and
 * of later days, stories of several articles, headlines and datelines that do not count, companions
 * that come together, and one who comes late.
 */
public final class RandomMentions {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 15);
  private static final List<String> ENTITIES =
      List.of(
          "per/ada",
          "per/boris",
          "per/chloé",
          "per/😀",
          "per/\uE000",
          "org/acme",
          "org/un",
          "org/zenith",
          "loc/oslo",
          "loc/paris",
          "loc/rome",
          "msc/prize");

  private final Random random;
  private final List<Mention> mentions = new ArrayList<>();
  private final List<String> articles = new ArrayList<>();

  private RandomMentions(long seed) {
    this.random = new Random(seed);
  }

  public static List<Mention> of(long seed) {
    RandomMentions made = new RandomMentions(seed);
    for (int day = 0; day < 25; day++) {
      int count = day > 0 && made.random.nextInt(6) == 0 ? 0 : 1 + made.random.nextInt(5);
      made.addDay(FIRST.plusDays(day), count);
    }
    return made.mentions;
  }

  /** The mentions of one more day, with a copy of the first article. */
  public static List<Mention> day(long seed, LocalDate date, List<Mention> earlier) {
    RandomMentions made = new RandomMentions(seed);
    made.addDay(date, 4);
    List<Mention> day = new ArrayList<>(made.mentions);
    day.addAll(copy(earlier, earlier.get(0).article(), "later-copy", date));
    return day;
  }

  /** The mentions of an exact copy of an article. */
  public static List<Mention> copy(List<Mention> of, String article, String id, LocalDate date) {
    List<Mention> copies = new ArrayList<>();
    for (Mention m : of) {
      if (m.article().equals(article)) {
        copies.add(
            new Mention(
                date,
                id,
                false,
                m.story(),
                m.paragraph(),
                m.sentence(),
                m.begin(),
                m.entity(),
                m.counted()));
      }
    }
    return copies;
  }

  private void addDay(LocalDate date, int count) {
    String story = "";
    for (int i = 0; i < count; i++) {
      String id = "%016x".formatted(random.nextLong());
      if (!articles.isEmpty() && random.nextInt(5) == 0) {
        String of = articles.get(random.nextInt(articles.size()));
        mentions.addAll(copy(mentions, of, id, date));
      } else {
        story = story.isEmpty() || random.nextInt(3) > 0 ? "story-" + id : story;
        addArticle(date, id, story);
        articles.add(id);
      }
    }
  }

  private void addArticle(LocalDate date, String id, String story) {
    boolean headlineCounts = random.nextBoolean();
    int paragraph = random.nextInt(2);
    int begin = 0;
    for (int sentence = 0; sentence < 2 + random.nextInt(6); sentence++) {
      for (int i = random.nextInt(5); i > 0 || (i == 0 && begin == 0); i--) {
        begin += 1 + random.nextInt(9);
        boolean counted = paragraph == 0 ? headlineCounts : random.nextInt(12) > 0;
        for (String entity : entities(date)) {
          mentions.add(
              new Mention(date, id, true, story, paragraph, sentence, begin++, entity, counted));
        }
      }
      paragraph += paragraph == 0 || random.nextInt(3) == 0 ? 1 : 0;
    }
  }

  private List<String> entities(LocalDate date) {
    return switch (random.nextInt(6)) {
      case 0 -> List.of("per/ada", "org/acme");
      case 1 ->
          date.isAfter(FIRST.plusDays(19)) ? List.of("per/late", "loc/rome") : List.of("org/un");
      default -> List.of(ENTITIES.get(random.nextInt(ENTITIES.size())));
    };
  }
}
