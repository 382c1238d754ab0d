package org.dateline.store;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.error.UserException;

/**
 * How an output folder stands.
 *
 * @param newest the newest publication
 * @param age since it was published; negative if a clock was set back
 * @param first earliest day of its tables, nothing if none has rows of a day
 * @param last latest day of its tables
 * @param hints where CURRENT or `latest` lag or mislead, one line each
 * @param lease which run has the lease and whether it is at work, if one has it
 * @param lost what is lost of the newest publication's files and what repairs it, if something is
 */
public record PublicationStatus(
    Manifest newest,
    Duration age,
    Optional<LocalDate> first,
    Optional<LocalDate> last,
    List<String> hints,
    Optional<String> lease,
    Optional<String> lost) {

  /**
   * The status as of now, or nothing if nothing is published.
   *
   * @throws UserException of fault DAMAGED if the newest manifest cannot be understood, of fault
   *     STORAGE if the folder cannot be read
   */
  public static Optional<PublicationStatus> of(OutputFolder out, Instant now) {
    PublicationLog log = PublicationLog.perhapsEmpty(out);
    if (log.numbers().isEmpty()) {
      return Optional.empty();
    }
    Manifest newest = log.manifest(log.newest());
    try {
      Hints hints = Hints.of(out.storage(), log);
      return Optional.of(
          new PublicationStatus(
              newest,
              Duration.between(newest.createdAt(), now),
              newest.days().min(Comparator.naturalOrder()),
              newest.days().max(Comparator.naturalOrder()),
              Stream.of(hints.problems(), hints.lags()).flatMap(List::stream).toList(),
              LeaseStatus.of(out.storage(), new ThisMachine(), now),
              LostFiles.of(out, newest).told()));
    } catch (IOException e) {
      throw StorageFaults.ofReading("read CURRENT, latest and lock", out.root(), e);
    }
  }
}
