package org.dateline.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.dateline.retraction.RetractionFile;

/**
 * Lists the input when its files are complete: one that was modified a short while ago may still be
 * written, and is waited for. What is not still by then is left for a later run.
 *
 * @param settle how long a file must not have been modified; a time to come says nothing
 * @param patience how long is waited in all
 */
public record Settling(Duration settle, Duration patience, Clock clock, Pause pause) {
  /** How long files are waited for. */
  public static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Lets time pass. */
  public interface Pause {
    void take(Duration duration) throws InterruptedException;
  }

  /** Waits at most {@link #PATIENCE}. */
  public static Settling of(Duration settle) {
    return new Settling(
        settle, PATIENCE, Clock.systemUTC(), duration -> Thread.sleep(duration.toMillis()));
  }

  /**
   * A listing in which every file to be read is still.
   *
   * @param list lists the input, at least once
   */
  public InputListing listing(Supplier<InputListing> list) {
    InputListing listing = list.get();
    Duration left = patience;
    while (left.compareTo(Duration.ZERO) > 0 && youngest(listing).isPresent()) {
      Duration needed = Duration.between(clock.instant(), youngest(listing).get().plus(settle));
      Duration wait = needed.compareTo(left) < 0 ? needed.plusMillis(1) : left;
      pause(wait);
      left = left.minus(wait);
      listing = list.get();
    }
    Instant now = clock.instant();
    return listing.with(file -> file.toRead() && isYoung(file, now) ? file.unsettled() : file);
  }

  private Optional<Instant> youngest(InputListing listing) {
    Instant now = clock.instant();
    return listing.files().stream()
        .filter(file -> isYoung(file, now))
        .map(InputFile::modifiedAt)
        .max(Instant::compareTo);
  }

  private boolean isYoung(InputFile file, Instant now) {
    return (file.toRead() || file.path().equals(RetractionFile.NAME))
        && file.modifiedAt().isAfter(now.minus(settle))
        && !file.modifiedAt().isAfter(now);
  }

  private void pause(Duration duration) {
    try {
      pause.take(duration.isNegative() ? Duration.ofMillis(1) : duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while files were waited for", e);
    }
  }
}
