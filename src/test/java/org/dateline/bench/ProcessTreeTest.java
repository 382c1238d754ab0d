package org.dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class ProcessTreeTest {
  /** Keeps a grandchild busy until it has used half a second. */
  private static final String BUSY =
      """
      bash -c 'while [ $SECONDS -lt 5 ]; do
        read -r -a stat </proc/self/stat
        [ $((stat[13] + stat[14])) -lt 50 ] || exit 3
      done'
      """;

  @Test
  void processorTimeOfGrandchildrenIsCounted() throws IOException, InterruptedException {
    Cost cost = ProcessTree.measure(new ProcessBuilder("bash", "-c", BUSY + "\nexit $?"));
    assertThat(cost.exitCode()).isEqualTo(3);
    assertThat(cost.cpuSeconds()).isBetween(0.4, 2.0);
    assertThat(cost.wallSeconds()).isGreaterThanOrEqualTo(0.4);
    assertThat(cost.peakBytes()).isBetween(500_000L, 100_000_000L);
  }
}
