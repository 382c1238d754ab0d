package org.dateline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dateline.table.ArticleNumbers;
import org.junit.jupiter.api.Test;

/** Stories over many days of random articles, of which many tell of one of few events. */
class OpenStoriesTest {
  private static final int SEEDS = 40;
  private static final int DAYS = 80;
  private static final StorySettings SETTINGS = ShippedRules.SETTINGS;

  private record Article(String id, int day, int event) {}

  /** Articles by day in an order, of days that have some. */
  private static NavigableMap<Integer, List<Article>> wire(long seed) {
    Random random = new Random(seed);
    TreeMap<Integer, List<Article>> days = new TreeMap<>();
    for (int day = 0; day < DAYS; day += 1 + random.nextInt(random.nextInt(6) == 0 ? 20 : 2)) {
      List<Article> articles = new ArrayList<>();
      for (int n = 1 + random.nextInt(6); n > 0; n--) {
        articles.add(new Article(day + "-" + n, day, random.nextInt(4)));
      }
      days.put(day, articles);
    }
    return days;
  }

  /** How like two articles are: the same whatever lies between them, and seldom equal. */
  private static int likeness(Article one, Article other, long seed) {
    int both = one.id().hashCode() + other.id().hashCode();
    int product = one.id().hashCode() * other.id().hashCode();
    Random random = new Random(seed * 31 + both * 7919L + product);
    random.nextInt();
    boolean same = one.event() == other.event();
    if (random.nextInt(10) < (same ? 1 : 8)) {
      return 0;
    }
    return (same ? 250_000 : 100_000) + random.nextInt(400_000);
  }

  /** The story of each article, the days joined one after the other. */
  private static Map<String, String> joined(NavigableMap<Integer, List<Article>> days, long seed) {
    OpenStories stories = new OpenStories(SETTINGS);
    Map<Long, Article> known = new LinkedHashMap<>();
    Map<String, String> found = new TreeMap<>();
    days.forEach(
        (day, articles) -> {
          for (int place = 0; place < articles.size(); place++) {
            known.put(ArticleNumbers.of(day, place), articles.get(place));
          }
          List<String> ids = articles.stream().map(Article::id).toList();
          String[] joined = stories.join(day, ids, neighbours(articles, known, seed));
          for (int place = 0; place < joined.length; place++) {
            found.put(ids.get(place), joined[place]);
          }
        });
    return found;
  }

  private static List<List<Neighbour>> neighbours(
      List<Article> articles, Map<Long, Article> known, long seed) {
    return articles.stream()
        .map(
            article ->
                known.entrySet().stream()
                    .filter(other -> !other.getValue().equals(article))
                    .filter(other -> other.getValue().day() >= article.day() - 14)
                    .map(
                        other ->
                            new Neighbour(
                                other.getKey(), likeness(article, other.getValue(), seed)))
                    .filter(neighbour -> neighbour.likeness() > 0)
                    .sorted(Neighbour.LIKEST)
                    .limit(SETTINGS.neighbours().most())
                    .toList())
        .toList();
  }

  private static Map<String, Article> byId(NavigableMap<Integer, List<Article>> days) {
    return days.values().stream()
        .flatMap(List::stream)
        .collect(Collectors.toMap(Article::id, article -> article));
  }

  @Test
  void aStoryLastsThirtyDaysAtMostAndNeverPausesForMoreThanFourteen() {
    int longest = 0;
    int pause = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      NavigableMap<Integer, List<Article>> wire = wire(seed);
      Map<String, Article> articles = byId(wire);
      Map<String, List<Integer>> days = new HashMap<>();
      joined(wire, seed)
          .forEach(
              (id, story) ->
                  days.computeIfAbsent(story, key -> new ArrayList<>())
                      .add(articles.get(id).day()));
      for (Map.Entry<String, List<Integer>> story : days.entrySet()) {
        List<Integer> ascending = story.getValue().stream().sorted().toList();
        int first = articles.get(story.getKey()).day();
        assertThat(ascending.get(0)).as("seed %d: begins with its namesake", seed).isEqualTo(first);
        longest = Math.max(longest, ascending.get(ascending.size() - 1) - first);
        for (int i = 1; i < ascending.size(); i++) {
          pause = Math.max(pause, ascending.get(i) - ascending.get(i - 1));
        }
      }
    }
    assertThat(longest).isBetween(25, 30);
    assertThat(pause).isBetween(8, 14);
  }

  @Test
  void aLaterDayChangesNoneOfTheDaysBefore() {
    for (long seed = 0; seed < SEEDS; seed++) {
      NavigableMap<Integer, List<Article>> wire = wire(seed);
      Map<String, Article> articles = byId(wire);
      Map<String, String> all = joined(wire, seed);
      for (int day = 10; day < DAYS; day += 17) {
        int last = day;
        Map<String, String> before = new TreeMap<>(all);
        before.keySet().removeIf(id -> articles.get(id).day() > last);
        assertThat(joined(wire.headMap(last, true), seed))
            .as("seed %d, up to %d", seed, last)
            .isEqualTo(before);
      }
    }
  }

  @Test
  void theOrderWithinADayChangesNoStory() {
    for (long seed = 0; seed < SEEDS; seed++) {
      NavigableMap<Integer, List<Article>> wire = wire(seed);
      TreeMap<Integer, List<Article>> shuffled = new TreeMap<>();
      Random random = new Random(seed);
      wire.forEach(
          (day, articles) -> {
            List<Article> other = new ArrayList<>(articles);
            Collections.shuffle(other, random);
            shuffled.put(day, other);
          });
      assertThat(groups(joined(shuffled, seed)))
          .as("seed %d", seed)
          .isEqualTo(groups(joined(wire, seed)));
    }
  }

  private static Set<Set<String>> groups(Map<String, String> stories) {
    Collection<Set<String>> groups =
        stories.keySet().stream()
            .collect(Collectors.groupingBy(stories::get, Collectors.toSet()))
            .values();
    return Set.copyOf(groups);
  }

  @Test
  void aStoryHasTheNameOfItsFirstArticle() {
    OpenStories stories = new OpenStories(SETTINGS);
    List<Neighbour> none = List.of();
    List<Neighbour> first = List.of(new Neighbour(ArticleNumbers.of(1, 0), 900_000));

    assertThat(stories.join(1, List.of("a", "b", "c"), List.of(none, none, first)))
        .containsExactly("a", "b", "a");
    assertThat(stories.join(2, List.of("d"), List.of(first))).containsExactly("a");
    assertThat(stories.join(99, List.of("e"), List.of(none))).containsExactly("e");
  }
}
