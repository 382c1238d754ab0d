package org.dateline.store;

/** Which process this is, and what can be told of others. */
interface Processes {

  /**
   * A process, told apart from every other one.
   *
   * @param host name of the machine, for people
   * @param machine the running system in which the pid means this process; two with the same host
   *     name differ in it, as do containers
   * @param start when the process started, in a measure that no setting of the clock changes
   */
  record Identity(String host, String machine, long pid, String start) {
    boolean sameMachine(Identity other) {
      return host.equals(other.host) && machine.equals(other.machine);
    }
  }

  /** What is known of a process. */
  enum State {
    ALIVE,
    GONE,
    /** It runs, or ran, where this process cannot see. */
    UNSEEN
  }

  /** This process. */
  Identity self();

  /** Whether a process is still there; one with its pid that started at another time is not it. */
  State look(Identity process);
}
