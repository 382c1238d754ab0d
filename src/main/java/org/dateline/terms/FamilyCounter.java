package org.dateline.terms;

import java.util.Arrays;

/**
 * Counts the terms or pairs of a day, article by article, the articles of a story one after the
 * other.
 */
final class FamilyCounter {
  private final TermCounts counts;
  private final int[] lastArticle;
  private final int[] lastStory;

  FamilyCounter(int size) {
    this.counts = TermCounts.zeros(size);
    this.lastArticle = new int[size];
    this.lastStory = new int[size];
    Arrays.fill(lastArticle, -1);
    Arrays.fill(lastStory, -1);
  }

  TermCounts counts() {
    return counts;
  }

  /**
   * Counts what an article has of one number, which may be in several parts.
   *
   * @param times how often, at least 1
   * @param article its number
   * @param original whether it copies no earlier one
   * @param story the number of its story
   */
  void add(int number, int times, int article, boolean original, int story) {
    counts.occurrences()[number] += times;
    if (original) {
      counts.own()[number] += times;
    }
    if (lastArticle[number] == article) {
      return;
    }
    lastArticle[number] = article;
    counts.articles()[number]++;
    if (original) {
      counts.originals()[number]++;
      if (lastStory[number] != story) {
        lastStory[number] = story;
        counts.stories()[number]++;
      }
    }
  }
}
