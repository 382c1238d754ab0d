package org.dateline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LogLikelihoodTest {
  @Test
  void theTableOfTheSwissInDunningsPaperGives270() {
    // Dunning 1993, table 2: "the swiss"
    assertThat(LogLikelihood.signedG2(110, 2442, 111, 29114)).isCloseTo(270.72, within(0.01));
  }

  @Test
  void theSignTellsTheSideOfTheExpectation() {
    assertThat(LogLikelihood.signedG2(1, 9, 9, 1)).isNegative();
    assertThat(LogLikelihood.signedG2(9, 1, 1, 9)).isPositive();
    assertThat(LogLikelihood.signedG2(2, 4, 3, 6)).isEqualTo(0.0);
    assertThat(LogLikelihood.signedG2(0, 0, 0, 0)).isEqualTo(0.0);
  }

  @Test
  void swappingRowsAndColumnsChangesNoBit() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 10_000; i++) {
      long a = random.nextLong(50);
      long b = random.nextLong(5_000);
      long c = random.nextLong(5_000);
      long d = random.nextLong(1_000_000);
      assertThat(LogLikelihood.signedG2(a, b, c, d)).isEqualTo(LogLikelihood.signedG2(a, c, b, d));
    }
  }

  @Test
  void itEqualsTwiceTheSumOfObservedTimesLogObservedOverExpected() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 10_000; i++) {
      long[] k = {
        random.nextLong(40), random.nextLong(400), random.nextLong(400), random.nextLong(4_000)
      };
      double plain = 2 * (part(k, 0) + part(k, 1) + part(k, 2) + part(k, 3));
      assertThat(Math.abs(LogLikelihood.signedG2(k[0], k[1], k[2], k[3])))
          .as("%d %d %d %d", k[0], k[1], k[2], k[3])
          .isCloseTo(Math.max(plain, 0), within(1e-6));
    }
  }

  @Test
  void aLargeTotalKeepsNineDigits() {
    // N = 2e9 and margins of 44,721: 2 where 1 is expected, so 2 * (2 ln 2 - 1) to first order
    double g2 = LogLikelihood.signedG2(2, 44_719, 44_719, 1_999_910_560L);
    assertThat(g2).isCloseTo(2 * (2 * Math.log(2) - 1), within(1e-4));
  }

  @Test
  void countsBeyondSixtyFourBitsAreRefused() {
    assertThatThrownBy(() -> LogLikelihood.signedG2(1L << 40, 1L << 40, 1L << 40, 1L << 40))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void theTailIsThatOfChiSquareWithOneDegreeOfFreedom() {
    assertThat(LogLikelihood.tail(3.841458820694124)).isCloseTo(0.05, within(1e-12));
    assertThat(LogLikelihood.tail(-10.827566170662733)).isCloseTo(0.001, within(1e-12));
    assertThat(LogLikelihood.tail(0)).isEqualTo(1.0);
  }

  private static double part(long[] k, int cell) {
    long row = cell < 2 ? k[0] + k[1] : k[2] + k[3];
    long column = cell % 2 == 0 ? k[0] + k[2] : k[1] + k[3];
    long all = k[0] + k[1] + k[2] + k[3];
    return k[cell] == 0 ? 0 : k[cell] * Math.log((double) k[cell] * all / ((double) row * column));
  }
}
