package org.dateline.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LinkScoreTest {
  private static final double NEAR = 1e-12;

  @Test
  void namesDoNotMatterOnlyWhatIsPutTogether() {
    LinkScore score = new LinkScore();
    score.add("per/a", "x");
    score.add("per/a", "x");
    score.add("per/b", "y");

    assertThat(score.f1()).isEqualTo(1);
  }

  @Test
  void eachMentionIsScoredByTheGroupsThatItIsIn() {
    LinkScore score = new LinkScore();
    score.add("per/a", "x");
    score.add("per/a", "y");
    score.add("per/a", "y");
    score.add("per/b", "y");

    assertThat(score.precision()).isCloseTo((1 + 2 / 3.0 + 2 / 3.0 + 1 / 3.0) / 4, within(NEAR));
    assertThat(score.recall()).isCloseTo((1 / 3.0 + 2 / 3.0 + 2 / 3.0 + 1) / 4, within(NEAR));
  }

  @Test
  void nothingFoundScoresNothing() {
    assertThat(new LinkScore().f1()).isZero();
  }
}
