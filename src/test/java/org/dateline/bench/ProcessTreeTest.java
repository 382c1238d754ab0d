package org.dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
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
    ProcessBuilder busy = new ProcessBuilder("bash", "-c", BUSY + "\nexit $?");
    Cost cost = ProcessTree.measure(busy, Duration.ofMinutes(1));
    assertThat(cost.exitCode()).isEqualTo(3);
    assertThat(cost.stopped()).isFalse();
    assertThat(cost.cpuSeconds()).isBetween(0.4, 2.0);
    assertThat(cost.wallSeconds()).isGreaterThanOrEqualTo(0.4);
    assertThat(cost.peakBytes()).isBetween(500_000L, 100_000_000L);
  }

  @Test
  void whatTakesTooLongIsStoppedAndItsTimeCounted() throws IOException, InterruptedException {
    ProcessBuilder endless = new ProcessBuilder("bash", "-c", "while :; do :; done");
    Cost cost = ProcessTree.measure(endless, Duration.ofSeconds(1));
    assertThat(cost.stopped()).isTrue();
    assertThat(cost.exitCode()).isNotZero();
    assertThat(cost.wallSeconds()).isBetween(1.0, 10.0);
    assertThat(cost.cpuSeconds()).isGreaterThan(0.1);
  }
}
