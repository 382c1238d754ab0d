package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.dateline.store.Processes.Identity;
import org.dateline.store.Processes.State;
import org.junit.jupiter.api.Test;

class ThisMachineTest {
  private final ThisMachine machine = new ThisMachine();

  @Test
  void thisProcessIsAlive() {
    Identity self = machine.self();

    assertThat(self.pid()).isEqualTo(ProcessHandle.current().pid());
    assertThat(self.host()).isNotBlank().isNotEqualTo("unknown");
    assertThat(self).isEqualTo(new ThisMachine().self());
    assertThat(machine.look(self)).isEqualTo(State.ALIVE);
  }

  @Test
  void aProcessThatStartedAtAnotherTimeIsNotThisOne() {
    Identity self = machine.self();
    Identity earlier =
        new Identity(self.host(), self.machine(), self.pid(), "a start that is not ours");

    assertThat(machine.look(earlier)).isEqualTo(State.GONE);
  }

  @Test
  void aProcessThatEndedIsGone() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
            .redirectErrorStream(true)
            .start();
    process.getInputStream().readAllBytes();
    process.waitFor();
    Identity self = machine.self();

    assertThat(machine.look(new Identity(self.host(), self.machine(), process.pid(), self.start())))
        .isEqualTo(State.GONE);
  }

  @Test
  void aProcessOfAnotherMachineIsNotSeen() {
    Identity self = machine.self();

    assertThat(machine.look(new Identity("elsewhere", self.machine(), self.pid(), self.start())))
        .isEqualTo(State.UNSEEN);
    assertThat(machine.look(new Identity(self.host(), "another", self.pid(), self.start())))
        .isEqualTo(State.UNSEEN);
  }
}
