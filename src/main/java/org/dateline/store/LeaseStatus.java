package org.dateline.store;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** What can be told of a lease by whoever only looks. */
final class LeaseStatus {
  private LeaseStatus() {}

  /** Who has the lease and whether he is at work, or nothing if nobody has it. */
  static Optional<String> of(Storage storage, Processes processes, Instant now) throws IOException {
    LeaseFiles files = new LeaseFiles(storage, LeaseTerms.STANDARD);
    Optional<Owner> owner = files.owner();
    if (owner.isEmpty()) {
      return Optional.empty();
    }
    String state =
        switch (processes.look(owner.get().process())) {
          case ALIVE -> "at work";
          case GONE -> "gone: the next run takes over";
          case UNSEEN -> unseen(files.expiry(owner.get()), now);
        };
    return Optional.of(LeaseFaults.told(owner.get()) + ", " + state);
  }

  private static String unseen(Instant expiry, Instant now) {
    return now.isBefore(expiry)
        ? "not seen from here: its lease holds until " + expiry
        : "without a sign of life: its lease ended at " + expiry + ", the next run takes over";
  }
}
