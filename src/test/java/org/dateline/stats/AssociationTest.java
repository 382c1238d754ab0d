package org.dateline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AssociationTest {
  @Test
  void twoThingsThatAlwaysMeetHaveAnNpmiOfOne() {
    assertThat(Association.npmi(5, 5, 5, 100)).isCloseTo(1.0, within(1e-12));
    assertThat(Association.npmi(7, 7, 7, 7)).isEqualTo(1.0);
  }

  @Test
  void independentThingsHaveZero() {
    assertThat(Association.pmi(6, 20, 30, 100)).isEqualTo(0.0);
    assertThat(Association.npmi(6, 20, 30, 100)).isEqualTo(0.0);
  }

  @Test
  void pmiIsTheLogarithmOfObservedOverExpected() {
    assertThat(Association.pmi(4, 8, 10, 100)).isCloseTo(Math.log(5), within(1e-12));
    assertThat(Association.npmi(4, 8, 10, 100))
        .isCloseTo(Math.log(5) / Math.log(25), within(1e-12));
  }

  @Test
  void jaccardAndDiceShareUnits() {
    assertThat(Association.jaccard(2, 4, 6)).isEqualTo(0.25);
    assertThat(Association.dice(2, 4, 6)).isEqualTo(0.4);
    assertThat(Association.jaccard(0, 0, 0)).isEqualTo(0.0);
    assertThat(Association.dice(0, 0, 0)).isEqualTo(0.0);
  }
}
