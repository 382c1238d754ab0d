package org.dateline.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;

/**
 * Who holds a lease, as its file says.
 *
 * @param token of this one lease; no two share one, also not those of one run
 * @param takenAt when the lease was taken
 * @param expiresAt until when others wait for a sign of life, if they cannot see the process
 */
record Owner(
    String token,
    String runId,
    String host,
    String machine,
    long pid,
    String processStart,
    Instant takenAt,
    Instant expiresAt) {

  Owner {
    Objects.requireNonNull(token, "token");
    Objects.requireNonNull(expiresAt, "expiresAt");
  }

  static Owner of(
      String token, String runId, Processes.Identity process, Instant now, Instant expiry) {
    return new Owner(
        token,
        runId,
        process.host(),
        process.machine(),
        process.pid(),
        process.start(),
        now,
        expiry);
  }

  /** Whoever left a file that nobody can read: it is waited for since the file was written. */
  static Owner unreadable(byte[] content, Instant modifiedAt, LeaseTerms terms) {
    String token = "unreadable-" + HexFormat.of().formatHex(Sha256.digest().digest(content));
    Instant expiry = modifiedAt.plus(terms.expiry());
    return new Owner(token, "unknown", "unknown", "", 0, "", modifiedAt, expiry);
  }

  byte[] json() throws JsonProcessingException {
    return ManifestFile.JSON.writeValueAsBytes(this);
  }

  Owner expiring(Instant expiry) {
    return new Owner(token, runId, host, machine, pid, processStart, takenAt, expiry);
  }

  Processes.Identity process() {
    return new Processes.Identity(host, machine, pid, processStart);
  }
}
