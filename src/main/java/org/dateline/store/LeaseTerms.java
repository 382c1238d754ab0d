package org.dateline.store;

import java.time.Duration;

/**
 * How long a lease lasts.
 *
 * @param expiry after the last sign of life others take over, if they cannot see the process
 * @param heartbeat time between two signs of life
 */
record LeaseTerms(Duration expiry, Duration heartbeat) {
  /** Twenty signs of life may fail before anyone takes over. */
  static final LeaseTerms STANDARD = new LeaseTerms(Duration.ofMinutes(10), Duration.ofSeconds(30));

  LeaseTerms {
    if (heartbeat.isNegative() || heartbeat.isZero() || expiry.compareTo(heartbeat) <= 0) {
      throw new IllegalArgumentException(
          "a lease of %s with a sign of life every %s".formatted(expiry, heartbeat));
    }
  }
}
