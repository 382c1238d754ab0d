package org.dateline.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FamilyCountsTest {
  @Test
  void copiesAddOccurrencesAndArticlesAlone() {
    FamilyCounts counts = new FamilyCounts();
    int slot = counts.add(77, 3, true, 1);
    counts.add(77, 3, false, 1);
    counts.add(77, 2, true, 1);
    counts.add(77, 1, true, 2);
    assertThat(slot).isZero();
    assertThat(counts.size()).isEqualTo(1);
    assertThat(counts.occurrences(0)).isEqualTo(9);
    assertThat(counts.ownOccurrences(0)).isEqualTo(6);
    assertThat(counts.articles(0)).isEqualTo(4);
    assertThat(counts.originals(0)).isEqualTo(3);
    assertThat(counts.stories(0)).isEqualTo(2);
  }

  @Test
  void aKeyOfCopiesOnlyHasNoOriginalsAndNoStories() {
    FamilyCounts counts = new FamilyCounts();
    counts.add(5, 1, false, 9);
    assertThat(counts.originals(0)).isZero();
    assertThat(counts.stories(0)).isZero();
  }

  @Test
  void clearingForgetsCountsAndStories() {
    FamilyCounts counts = new FamilyCounts();
    for (int key = 0; key < 200; key++) {
      counts.add(key, key, true, 4);
    }
    counts.clear();
    assertThat(counts.size()).isZero();
    assertThat(counts.add(3, 1, true, 4)).isZero();
    assertThat(counts.stories(0)).isEqualTo(1);
    assertThat(counts.occurrences(0)).isEqualTo(1);
  }
}
