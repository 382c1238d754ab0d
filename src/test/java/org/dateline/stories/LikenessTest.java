package org.dateline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
  private static final long[] NONE = {};
  private final Likeness likeness = new Likeness(ShippedRules.SETTINGS);

  @Test
  void itIsTheSameBothWaysAndAShareInMillionths() {
    long seed = 51;
    Random random = new Random(seed);
    int neighbours = 0;
    for (int i = 0; i < 20_000; i++) {
      StoryVector one = Vectors.random(random, 25);
      StoryVector other = Vectors.random(random, 25);
      int like = likeness.of(one, other);
      assertThat(like).as("seed %d, %d", seed, i).isEqualTo(likeness.of(other, one));
      assertThat(like).as("seed %d, %d", seed, i).isBetween(0, 1_000_000);
      assertThat(like == 0 || Math.abs(like - 1e6 * cosine(one, other)) < 1).isTrue();
      neighbours += like > 0 ? 1 : 0;
    }
    assertThat(neighbours).isBetween(2_000, 18_000);
  }

  private static double cosine(StoryVector one, StoryVector other) {
    Map<Long, Float> weights = new HashMap<>();
    for (int i = 0; i < one.terms().length; i++) {
      weights.put(one.terms()[i], one.weights()[i]);
    }
    double cosine = 0;
    for (int i = 0; i < other.terms().length; i++) {
      cosine += (double) weights.getOrDefault(other.terms()[i], 0f) * other.weights()[i];
    }
    return cosine;
  }

  @Test
  void anArticleIsWhollyLikeItself() {
    StoryVector vector = Vectors.of(3, 5, 8, 13);
    assertThat(likeness.of(vector, vector)).isEqualTo(1_000_000);
  }

  @Test
  void oneSharedTermIsNoEventHoweverHeavy() {
    StoryVector one = Vectors.of(new long[] {1, 2}, new double[] {9, 1});
    StoryVector other = Vectors.of(new long[] {1, 3}, new double[] {9, 1});
    assertThat(likeness.of(one, other)).isZero();
  }

  @Test
  void whatIsLeftWithoutTheHeaviestTermMustBeATenth() {
    // weights 1 and sqrt(0.09 / 0.91), so that the second term adds 0.09
    double less = Math.sqrt(0.09 / 0.91);
    double more = Math.sqrt(0.11 / 0.89);
    StoryVector apart = Vectors.of(new long[] {1, 2}, new double[] {1, less});
    StoryVector near = Vectors.of(new long[] {1, 2}, new double[] {1, more});

    assertThat(likeness.of(apart, apart)).isZero();
    assertThat(likeness.of(near, near)).isEqualTo(1_000_000);
  }

  @ParameterizedTest
  @CsvSource({
    // numbers of a form of four that another has, which has one more
    "0, false",
    "1, false",
    "2, true",
    "4, true"
  })
  void tablesMustShareHalfOfTheFewerNumbers(int shared, boolean like) {
    StoryVector words = Vectors.of(1, 2, 3);
    long[] numbers = {11, 12, 13, 14};
    long[] others = {20, 21, 22, 23, 24};
    System.arraycopy(numbers, 0, others, 0, shared);
    StoryVector one = Vectors.form(words, numbers);
    StoryVector other = Vectors.form(words, others);

    assertThat(likeness.of(one, other) > 0).isEqualTo(like);
    assertThat(likeness.of(other, one) > 0).isEqualTo(like);
    assertThat(likeness.of(one, words)).as("a table and a text").isPositive();
  }

  @Test
  void aStandingReportIsLikeNoneOfItsKind() {
    StoryVector words = Vectors.of(1, 2, 3);
    StoryVector standing = Vectors.headed(words, new long[] {7, 8}, new long[] {8});
    StoryVector sameEnd = Vectors.headed(words, new long[] {6, 8}, NONE);
    StoryVector sameStart = Vectors.headed(words, new long[] {7, 9}, NONE);

    assertThat(likeness.of(standing, sameEnd)).isZero();
    assertThat(likeness.of(sameEnd, standing)).isZero();
    assertThat(likeness.of(standing, standing)).isZero();
    assertThat(likeness.of(standing, sameStart)).as("what is shared is not standing").isPositive();
    assertThat(likeness.of(sameEnd, sameEnd)).as("not standing yet").isPositive();
    assertThat(likeness.of(standing, words)).as("a report of another kind").isPositive();
  }
}
