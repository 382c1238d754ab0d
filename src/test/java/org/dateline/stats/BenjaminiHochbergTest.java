package org.dateline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BenjaminiHochbergTest {
  @Test
  void theLeastOverAllLaterRanksIsTaken() {
    assertThat(BenjaminiHochberg.adjust(new double[] {0.01, 0.04, 0.03, 0.005}))
        .containsExactly(new double[] {0.02, 0.04, 0.04, 0.02}, within(1e-15));
  }

  @Test
  void equalPGetEqualQ() {
    assertThat(BenjaminiHochberg.adjust(new double[] {0.5, 0.02, 0.02, 0.02, 0.9}))
        .containsExactly(new double[] {0.625, 0.1 / 3, 0.1 / 3, 0.1 / 3, 0.9}, within(1e-15));
  }

  @Test
  void noFamilyIsNoWork() {
    assertThat(BenjaminiHochberg.adjust(new double[0])).isEmpty();
  }

  @Test
  void everyQIsAtLeastItsPAndAtMostOneAndKeepsTheOrder() {
    SplittableRandom random = new SplittableRandom(3);
    double[] p = random.doubles(500).map(x -> Math.round(x * 40) / 40.0).toArray();
    double[] q = BenjaminiHochberg.adjust(p);
    for (int i = 0; i < p.length; i++) {
      assertThat(q[i]).isBetween(p[i], 1.0);
      for (int j = 0; j < p.length; j++) {
        assertThat(p[i] < p[j] && q[i] > q[j]).isFalse();
      }
    }
  }
}
