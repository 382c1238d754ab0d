package org.dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupingTest {
  private static final Map<String, String> TRUTH =
      Map.of("a", "1", "b", "1", "c", "1", "d", "2", "e", "2", "f", "3");

  @Test
  void theTruthItselfScoresOne() {
    assertThat(Grouping.bCubed(TRUTH, TRUTH)).isEqualTo(new Grouping(1, 1));
    assertThat(Grouping.pairs(TRUTH, TRUTH)).isEqualTo(new Grouping(1, 1));
  }

  @Test
  void oneGroupForAllHasFullRecall() {
    Map<String, String> found = Map.of("a", "x", "b", "x", "c", "x", "d", "x", "e", "x", "f", "x");
    // 4 of 15 pairs belong together; (3 * 3 + 2 * 2 + 1) / 6 / 6
    check(Grouping.pairs(TRUTH, found), 4.0 / 15, 1);
    check(Grouping.bCubed(TRUTH, found), 14.0 / 36, 1);
  }

  @Test
  void everyThingAloneHasFullPrecision() {
    Map<String, String> found = Map.of("a", "1", "b", "2", "c", "3", "d", "4", "e", "5", "f", "6");
    check(Grouping.pairs(TRUTH, found), 1, 0);
    check(Grouping.bCubed(TRUTH, found), 1, 0.5);
    assertThat(Grouping.pairs(TRUTH, found).f()).isZero();
  }

  @Test
  void aThingInTheWrongGroupCostsBoth() {
    Map<String, String> found = Map.of("a", "x", "b", "x", "c", "y", "d", "y", "e", "y", "f", "z");
    // put together: ab, cd, ce, de; of these ab and de belong, of ab, ac, bc, de
    check(Grouping.pairs(TRUTH, found), 0.5, 0.5);
    // precision a 1, b 1, c 1/3, d 2/3, e 2/3, f 1; recall a 2/3, b 2/3, c 1/3, d 1, e 1, f 1
    check(Grouping.bCubed(TRUTH, found), 14.0 / 18, 14.0 / 18);
    assertThat(Grouping.bCubed(TRUTH, found).f()).isEqualTo(14.0 / 18, within(1e-9));
  }

  private static void check(Grouping grouping, double precision, double recall) {
    assertThat(grouping.precision()).isEqualTo(precision, within(1e-9));
    assertThat(grouping.recall()).isEqualTo(recall, within(1e-9));
  }
}
