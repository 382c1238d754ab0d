package org.dateline.error;

/** The kinds of failure that an operator can put right, each with the exit code of the process. */
public enum Fault {
  /** Arguments or job spec that cannot be run as written. */
  USAGE(2),
  /** No usable input: missing, empty, unreadable or nothing in it that is an article. */
  NO_INPUT(3),
  /** A gate refused to publish what was staged. */
  REFUSED(4),
  /** Nothing is published, or nothing as new as was asked for. */
  STALE(5),
  /** What is published is not what its manifest says. */
  DAMAGED(6),
  /** The storage is full, read-only or otherwise not writable. */
  STORAGE(74),
  /** Another run holds the output or published first: try later. */
  BUSY(75);

  private final int exitCode;

  Fault(int exitCode) {
    this.exitCode = exitCode;
  }

  /** The exit code of a process that ends with this fault. */
  public int exitCode() {
    return exitCode;
  }
}
