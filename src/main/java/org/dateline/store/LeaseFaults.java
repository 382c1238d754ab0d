package org.dateline.store;

import java.time.Instant;
import java.util.Optional;
import org.dateline.error.Fault;
import org.dateline.error.UserException;

/** What an operator is told when another run has the lease. */
final class LeaseFaults {
  private LeaseFaults() {}

  /** The lease is held by an owner whose process is there. */
  static UserException atWork(String root, Owner owner) {
    return busy(root, owner, "if it hangs, end it: the next run takes over at once");
  }

  /** The lease is held by an owner who cannot be seen from here. */
  static UserException unseen(String root, Owner owner, Instant expiry) {
    return busy(root, owner, "if it was killed, its lease ends by itself at " + expiry);
  }

  /** The lease was held and is not any more. */
  static UserException lost(String root, String runId, Optional<Owner> owner) {
    return new UserException(
        Fault.BUSY,
        "Cannot publish below %s: run %s gave its lease back or lost it%s. Nothing was published. Run again: it will start from what is published by then."
            .formatted(root, runId, owner.map(by -> " to " + told(by)).orElse("")));
  }

  /** An owner as the operator finds it. */
  static String told(Owner owner) {
    return "run %s (process %d on host %s, since %s)"
        .formatted(owner.runId(), owner.pid(), owner.host(), owner.takenAt());
  }

  private static UserException busy(String root, Owner owner, String wayOut) {
    return new UserException(
        Fault.BUSY,
        "Cannot write below %s: %s is at work there. Run again when it has ended; `ps -p %d` on %s shows whether it still runs, and %s."
            .formatted(root, told(owner), owner.pid(), owner.host(), wayOut));
  }
}
