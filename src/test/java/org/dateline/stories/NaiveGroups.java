package org.dateline.stories;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Average link written out: of all pairs of groups the likest become one, until none are like
 * enough. Groups 0 to {@code stories} - 1 are stories of earlier days, the others one article each.
 */
final class NaiveGroups {
  private final int stories;
  private final int[][] likeness;
  private final int[] held;
  private final double[] freshness;
  private final StorySettings settings;

  /**
   * A day.
   *
   * @param likeness of each two groups in millionths, 0 where they are not linked
   * @param held articles of each story that articles were compared with
   * @param freshness of each story
   */
  NaiveGroups(int[][] likeness, int[] held, double[] freshness, StorySettings settings) {
    this.stories = held.length;
    this.likeness = likeness;
    this.held = held;
    this.freshness = freshness;
    this.settings = settings;
  }

  private record Pair(double likeness, int first, int second, Set<Integer> one, Set<Integer> two) {
    static final Comparator<Pair> LIKEST =
        Comparator.comparingDouble((Pair pair) -> -pair.likeness())
            .thenComparingInt(Pair::first)
            .thenComparingInt(Pair::second);
  }

  /** The groups that are left. */
  Set<Set<Integer>> grouped() {
    List<Set<Integer>> groups = new ArrayList<>();
    for (int group = 0; group < likeness.length; group++) {
      groups.add(new TreeSet<>(Set.of(group)));
    }
    while (true) {
      List<Pair> pairs = new ArrayList<>();
      for (int i = 0; i < groups.size(); i++) {
        for (int j = 0; j < i; j++) {
          pairs.add(pair(groups.get(i), groups.get(j)));
        }
      }
      Pair likest = pairs.stream().min(Pair.LIKEST).orElse(null);
      if (likest == null || likest.likeness() < settings.joining().threshold()) {
        return Set.copyOf(groups);
      }
      groups.remove(likest.two());
      likest.one().addAll(likest.two());
    }
  }

  private Pair pair(Set<Integer> one, Set<Integer> two) {
    int first = one.iterator().next();
    int second = two.iterator().next();
    return new Pair(mean(one, two), Math.min(first, second), Math.max(first, second), one, two);
  }

  private double mean(Set<Integer> one, Set<Integer> two) {
    if (hasStory(one) && hasStory(two)) {
      return 0;
    }
    long sum = 0;
    for (int a : one) {
      for (int b : two) {
        sum += likeness[a][b];
      }
    }
    long pairs = (long) size(one) * size(two);
    long room = (long) settings.neighbours().most() * (articles(one) + articles(two));
    return sum / 1e6 / Math.min(pairs, room) * Math.min(freshness(one), freshness(two));
  }

  private boolean hasStory(Set<Integer> group) {
    return group.iterator().next() < stories;
  }

  private int articles(Set<Integer> group) {
    return group.size() - (hasStory(group) ? 1 : 0);
  }

  private int size(Set<Integer> group) {
    return articles(group) + (hasStory(group) ? held[group.iterator().next()] : 0);
  }

  /** Silence ends with the first article of the day. */
  private double freshness(Set<Integer> group) {
    return hasStory(group) && articles(group) == 0 ? freshness[group.iterator().next()] : 1;
  }

  @Override
  public String toString() {
    return Arrays.deepToString(likeness) + Arrays.toString(held) + Arrays.toString(freshness);
  }
}
