package org.dateline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.dateline.table.ArticleNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeldArticlesTest {
  private static final int DAYS = 4;

  private record Numbered(long number, StoryVector vector) {}

  @ParameterizedTest
  @ValueSource(ints = {3, 20, 1000})
  void neighboursAreThoseOfAllPairsThatShareARareTerm(int most) {
    StorySettings settings = ShippedRules.withNeighbours(most);
    for (long seed = 0; seed < 30; seed++) {
      Random random = new Random(seed);
      HeldArticles held = new HeldArticles(settings);
      List<Numbered> known = new ArrayList<>();
      int day = 100;
      for (int step = 0; step < 12; step++) {
        day += 1 + random.nextInt(random.nextInt(4) == 0 ? 6 : 2);
        int oldest = day - DAYS;
        held.forgetBefore(oldest);
        known.removeIf(article -> ArticleNumbers.day(article.number()) < oldest);
        List<Numbered> today = new ArrayList<>();
        for (int place = 0; place < random.nextInt(25); place++) {
          today.add(new Numbered(ArticleNumbers.of(day, place), Vectors.random(random, 20)));
        }
        today.forEach(article -> held.add(article.number(), article.vector()));
        known.addAll(today);
        assertThat(held.size()).isEqualTo(known.size());
        for (Numbered article : today) {
          assertThat(held.neighbours(article.number(), article.vector()))
              .as("seed %d, day %d", seed, day)
              .isEqualTo(naive(article, known, settings));
        }
      }
    }
  }

  private static List<Neighbour> naive(Numbered article, List<Numbered> all, StorySettings rules) {
    Likeness likeness = new Likeness(rules);
    return all.stream()
        .filter(other -> other.number() != article.number())
        .filter(other -> shareRare(article.vector(), other.vector()))
        .map(other -> new Neighbour(other.number(), likeness.of(other.vector(), article.vector())))
        .filter(neighbour -> neighbour.likeness() > 0)
        .sorted(
            (a, b) ->
                a.likeness() != b.likeness()
                    ? b.likeness() - a.likeness()
                    : Long.compare(a.number(), b.number()))
        .limit(rules.neighbours().most())
        .toList();
  }

  private static boolean shareRare(StoryVector one, StoryVector other) {
    return Arrays.stream(one.rare())
        .anyMatch(term -> Arrays.stream(other.rare()).anyMatch(theirs -> theirs == term));
  }

  @Test
  void anArticleIsNoNeighbourOfItself() {
    HeldArticles held = new HeldArticles(ShippedRules.SETTINGS);
    StoryVector vector = Vectors.of(1, 2, 3);
    held.add(7, vector);
    assertThat(held.neighbours(7, vector)).isEmpty();
    assertThat(held.neighbours(8, vector)).containsExactly(new Neighbour(7, 1_000_000));
  }

  @Test
  void whatIsForgottenIsHeldNoMore() {
    HeldArticles held = new HeldArticles(ShippedRules.SETTINGS);
    StoryVector vector = Vectors.of(1, 2, 3);
    for (int day = 0; day < 50; day++) {
      held.forgetBefore(day - DAYS);
      held.add(ArticleNumbers.of(day, 0), vector);
      assertThat(held.size()).isEqualTo(Math.min(day, DAYS) + 1);
    }
    held.forgetBefore(1_000);
    assertThat(held.size()).isZero();
    assertThat(held.neighbours(ArticleNumbers.of(1_000, 0), vector)).isEmpty();
  }
}
