package org.dateline.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One process of a made-up machine; all of a machine know the same. */
final class FakeProcesses implements Processes {
  private final Map<Long, String> running;
  private final Identity self;

  FakeProcesses(String host, String machine, long pid) {
    this(host, machine, pid, new ConcurrentHashMap<>());
  }

  private FakeProcesses(String host, String machine, long pid, Map<Long, String> running) {
    this.running = running;
    this.self = new Identity(host, machine, pid, "started " + pid);
    starts(pid, self.start());
  }

  /** Another process of the machine. */
  FakeProcesses process(long pid) {
    return new FakeProcesses(self.host(), self.machine(), pid, running);
  }

  void starts(long pid, String start) {
    running.put(pid, start);
  }

  void ends(long pid) {
    running.remove(pid);
  }

  @Override
  public Identity self() {
    return self;
  }

  @Override
  public State look(Identity process) {
    if (!process.sameMachine(self)) {
      return State.UNSEEN;
    }
    return process.start().equals(running.get(process.pid())) ? State.ALIVE : State.GONE;
  }
}
