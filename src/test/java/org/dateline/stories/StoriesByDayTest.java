package org.dateline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dateline.stories.FoundStories.Spread;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random articles, their stories found in different ways. */
class StoriesByDayTest {
  private static final int DAYS = 50;
  private static final List<Article> NEWS = RandomNews.of(61, 300, DAYS);
  private static final Map<String, Article> BY_ID =
      NEWS.stream().collect(Collectors.toMap(Article::id, article -> article));
  private static Map<String, String> found;

  @BeforeAll
  static void findOnce() {
    found = FoundStories.among(NEWS);
  }

  @Test
  void articlesAreInStoriesOfSeveralAndStoriesBeginWithTheirNamesake() {
    assertThat(found.values().stream().distinct().count()).isBetween(30L, 150L);
    found.forEach(
        (article, story) -> {
          assertThat(found.get(story)).isEqualTo(story);
          assertThat(BY_ID.get(article).day() - BY_ID.get(story).day())
              .as("%s in %s", article, story)
              .isBetween(0, 30);
        });
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1000, 2", "3, 3, 1, 3", "7, 16, 30, 4"})
  void neitherOrderNorPartitionsChangeThem(
      int partitions, int buckets, long slabArticles, long seed) {
    Spread spread = new Spread(partitions, buckets, slabArticles, seed);
    assertThat(new FoundStories(ShippedRules.SETTINGS, spread).of(NEWS)).isEqualTo(found);
  }

  @Test
  void aLaterDayChangesNoneOfTheDaysBeforeAndDayByDayIsAllAtOnce() {
    for (int last : new int[] {9, 24, 25, 40}) {
      Map<String, String> wanted = new TreeMap<>(found);
      wanted.keySet().removeIf(id -> BY_ID.get(id).day() > last);
      assertThat(FoundStories.among(NEWS.stream().filter(a -> a.day() <= last).toList()))
          .as("up to day %d", last)
          .isEqualTo(wanted);
    }
  }

  @Test
  void copiesAreInTheStoryOfTheirOriginalAndChangeNoOther() {
    List<Article> more = new ArrayList<>(NEWS);
    Map<String, String> wanted = new TreeMap<>(found);
    for (int i = 0; i < NEWS.size(); i += 3) {
      Article article = NEWS.get(i);
      // also the day after the last, and more than thirty days later
      Article again = article.again(article.id() + "z", article.day() + i % 4 * 17);
      more.add(again);
      wanted.put(again.id(), found.get(article.id()));
    }
    assertThat(FoundStories.among(more)).isEqualTo(wanted);
    assertThat(wanted.values())
        .doesNotContainAnyElementsOf(
            more.stream().filter(a -> !a.original()).map(Article::id).toList());
  }

  @Test
  void anArticleThatItsCopyComesBeforeOnTheDayLeavesItItsPlace() {
    List<Article> more = new ArrayList<>();
    for (int i = 0; i < NEWS.size(); i++) {
      Article article = NEWS.get(i);
      if (i % 5 == 0) {
        Article first =
            new Article(
                "0" + article.id(),
                article.day(),
                article.headline(),
                article.body(),
                article.copyOf());
        more.add(first);
        more.add(first.again(article.id(), article.day()));
      } else {
        more.add(article);
      }
    }
    assertThat(groups(FoundStories.among(more))).isEqualTo(groups(found));
  }

  /** The story of each article of the news, under the name of the least of its articles there. */
  private static Map<String, String> groups(Map<String, String> stories) {
    Map<String, String> least = new HashMap<>();
    for (String id : BY_ID.keySet()) {
      least.merge(stories.get(id), id, (a, b) -> a.compareTo(b) < 0 ? a : b);
    }
    Map<String, String> groups = new TreeMap<>();
    BY_ID.keySet().forEach(id -> groups.put(id, least.get(stories.get(id))));
    return groups;
  }
}
