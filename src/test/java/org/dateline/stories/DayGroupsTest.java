package org.dateline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.table.ArticleNumbers;
import org.junit.jupiter.api.Test;

/** The grouping of a day, held against average link written out. */
class DayGroupsTest {
  private static final int DAY = 20;
  private static final int CASES = 600;

  @Test
  void theyAreThoseOfComparingAllPairsOfGroupsEachTime() {
    int joined = 0;
    for (int seed = 0; seed < CASES; seed++) {
      RandomDay day = new RandomDay(seed, seed % 3 == 0);
      Set<Set<Integer>> groups = day.grouped(day.inOrder());

      assertThat(groups).as("seed %d: %s", seed, day.naive()).isEqualTo(day.naive().grouped());
      assertThat(groups)
          .as("seed %d: stories stay apart", seed)
          .allMatch(group -> group.stream().filter(member -> member < day.stories).count() <= 1);
      joined += day.likeness.length - groups.size();
    }
    assertThat(joined).isGreaterThan(2 * CASES);
  }

  @Test
  void theOrderOfTheArticlesDoesNotShow() {
    for (int seed = 0; seed < CASES; seed++) {
      RandomDay day = new RandomDay(seed, false);
      List<Integer> order = day.inOrder();
      Collections.shuffle(order, new Random(seed));

      assertThat(day.grouped(order))
          .as("seed %d: %s", seed, day.naive())
          .isEqualTo(day.grouped(day.inOrder()));
    }
  }

  @Test
  void anArticleJoinsTheLikestOfTwoStoriesAndBringsNoneToTheOther() {
    DayGroups groups = new DayGroups(ShippedRules.SETTINGS);
    int article = groups.add(Group.of(0, ArticleNumbers.of(DAY, 0)));
    int one = groups.add(story("one", 1, 1));
    int other = groups.add(story("other", 2, 1));
    groups.link(article, one, 500_000);
    groups.link(article, other, 1_200_000); // 0.6 to each of both

    assertThat(groups.grouped())
        .extracting(group -> group.story.id() + group.places)
        .containsExactlyInAnyOrder("one[]", "other[0]");
  }

  @Test
  void anArticleOfAStoryWithoutALinkCountsNothing() {
    DayGroups groups = new DayGroups(ShippedRules.SETTINGS);
    int article = groups.add(Group.of(0, ArticleNumbers.of(DAY, 0)));
    int story = groups.add(story("old", 4, 1));
    groups.link(article, story, 790_000); // 0.1975 to each of four

    assertThat(groups.grouped()).hasSize(2);
  }

  @Test
  void silenceMakesAStoryLessLikeUntilAnArticleBreaksIt() {
    DayGroups groups = new DayGroups(ShippedRules.SETTINGS);
    groups.add(Group.of(0, ArticleNumbers.of(DAY, 0)));
    groups.add(Group.of(1, ArticleNumbers.of(DAY, 1)));
    int old = groups.add(story("old", 1, 0.4));
    groups.link(0, old, 600_000); // 0.24 after the silence
    groups.link(1, old, 450_000); // 0.18, but 0.225 without it

    assertThat(groups.grouped())
        .extracting(group -> group.story.id() + group.places)
        .containsExactly("old[0, 1]");
  }

  private static Group story(String id, int articles, double freshness) {
    OpenStory story = new OpenStory(id, ArticleNumbers.of(DAY - 9, articles));
    for (int i = 0; i < articles; i++) {
      story.add(DAY - 9);
    }
    return Group.of(story, freshness);
  }

  /** Articles, stories and how like they are. */
  private static final class RandomDay {
    private final int stories;
    private final int[][] likeness;
    private final int[] held;
    private final double[] freshness;
    private final StorySettings settings;

    /**
     * A day.
     *
     * @param steps whether likeness comes in steps, so that many pairs are equally like
     */
    RandomDay(long seed, boolean steps) {
      Random random = new Random(seed);
      this.stories = random.nextInt(5);
      this.held = random.ints(stories, 1, 6).toArray();
      this.freshness =
          IntStream.range(0, stories)
              .mapToDouble(i -> random.nextInt(3) == 0 ? 1 : 0.2 + random.nextDouble() * 0.8)
              .toArray();
      this.settings = ShippedRules.withNeighbours(new int[] {1, 3, 20}[random.nextInt(3)]);
      int groups = stories + 1 + random.nextInt(18);
      this.likeness = new int[groups][groups];
      double density = random.nextDouble();
      for (int i = 0; i < groups; i++) {
        for (int j = stories; j < i; j++) {
          link(i, j, density, random, steps);
        }
        for (int j = 0; i >= stories && j < stories; j++) {
          link(i, j, density, random, steps);
        }
      }
    }

    private void link(int i, int j, double density, Random random, boolean steps) {
      if (random.nextDouble() < density) {
        int like = steps ? 100_000 * (1 + random.nextInt(6)) : 100_000 + random.nextInt(600_000);
        likeness[i][j] = like;
        likeness[j][i] = like;
      }
    }

    NaiveGroups naive() {
      return new NaiveGroups(likeness, held, freshness, settings);
    }

    /** The articles as they are numbered. */
    List<Integer> inOrder() {
      return IntStream.range(stories, likeness.length).boxed().collect(Collectors.toList());
    }

    /** The groups of articles and stories, the articles given to the day in an order. */
    Set<Set<Integer>> grouped(List<Integer> order) {
      DayGroups groups = new DayGroups(settings);
      for (int place = 0; place < order.size(); place++) {
        groups.add(Group.of(place, ArticleNumbers.of(DAY, place)));
      }
      for (int story = 0; story < stories; story++) {
        OpenStory open = new OpenStory(Integer.toString(story), ArticleNumbers.of(1, story));
        for (int i = 0; i < held[story]; i++) {
          open.add(1);
        }
        groups.add(Group.of(open, freshness[story]));
      }
      for (int place = 0; place < order.size(); place++) {
        for (int other = 0; other < place; other++) {
          link(groups, place, other, likeness[order.get(place)][order.get(other)]);
        }
        for (int story = 0; story < stories; story++) {
          link(groups, place, order.size() + story, likeness[order.get(place)][story]);
        }
      }
      Set<Set<Integer>> found = new HashSet<>();
      for (Group group : groups.grouped()) {
        Set<Integer> members = new TreeSet<>();
        group.places.forEach(place -> members.add(order.get(place)));
        if (group.story != null) {
          members.add(Integer.parseInt(group.story.id()));
        }
        found.add(members);
      }
      return found;
    }

    private static void link(DayGroups groups, int one, int other, int likeness) {
      if (likeness > 0) {
        groups.link(one, other, likeness);
      }
    }
  }
}
