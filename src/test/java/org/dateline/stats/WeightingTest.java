package org.dateline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WeightingTest {
  @Test
  void smoothNeverWeighsNothing() {
    assertThat(Weighting.SMOOTH.idf(10, 10)).isEqualTo(1.0);
    assertThat(Weighting.SMOOTH.idf(99, 9)).isCloseTo(Math.log(10) + 1, within(1e-12));
    assertThat(Weighting.SMOOTH.weight(3, 2.0, 17)).isEqualTo(6.0);
  }

  @Test
  void mllibWeighsATermOfEveryArticleNothing() {
    assertThat(Weighting.MLLIB.idf(10, 10)).isEqualTo(0.0);
    assertThat(Weighting.MLLIB.idf(99, 9)).isCloseTo(Math.log(10), within(1e-12));
  }

  @Test
  void bm25Saturates() {
    assertThat(Weighting.BM25.idf(10, 2)).isCloseTo(Math.log(1 + 8.5 / 2.5), within(1e-12));
    double once = Weighting.BM25.weight(1, 1.0, 1);
    assertThat(once).isCloseTo(1 / 2.2, within(1e-12));
    assertThat(Weighting.BM25.weight(1000, 1.0, 1)).isLessThan(1.0);
    assertThat(Weighting.BM25.weight(1, 1.0, 3)).isLessThan(once);
  }
}
