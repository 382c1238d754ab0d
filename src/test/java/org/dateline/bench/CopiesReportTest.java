package org.dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CopiesReportTest {
  private static final Grouping PAIRS = new Grouping(1, 0.5);
  private static final Grouping B_CUBED = new Grouping(0.75, 0.75);

  @Test
  void copiesAreToldByPairsAndKindsAndStoriesByBCubed() {
    Map<String, Double> kinds = new TreeMap<>(Map.of("short", 0.25, "exact", 1.0));
    assertThat(CopiesReport.line(new Score(Score.COPIES, 1_900, PAIRS, B_CUBED, kinds)))
        .isEqualTo(
            "copies pairs P 1.000 R 0.500 F 0.667, 1,900 joined;"
                + " recall by kind: exact 1.000, short 0.250");
    assertThat(CopiesReport.line(new Score(Score.STORIES, 3, PAIRS, B_CUBED, Map.of())))
        .isEqualTo("stories B-cubed P 0.750 R 0.750 F 0.750, 3 joined");
  }
}
