package org.dateline.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.job.Reach;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options that leave parts of what is published as they are. */
@Command
final class ReachOptions {
  @Option(
      names = "--within",
      paramLabel = "FOLDER",
      description =
          "Look into this folder of the input alone, such as 2024/05; all else stays as published.")
  private String within;

  @Option(
      names = "--keep-missing",
      description = "Keep articles whose files are in the input no more.")
  private boolean keepMissing;

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description =
          "Change no day before this one, yyyy-MM-dd; a later run takes what that leaves.")
  private String from;

  @Option(
      names = "--to",
      paramLabel = "DAY",
      description = "Publish as of this day, yyyy-MM-dd: articles dated later are not read.")
  private String to;

  /**
   * What is reached.
   *
   * @throws UserException of fault USAGE for a folder or day that is none
   */
  Reach reach() {
    return new Reach(
        within == null ? "" : Reach.folder(within),
        keepMissing,
        day("--from", from),
        day("--to", to));
  }

  /** Whether something is to stay as published, and must be known. */
  boolean keepsSomething() {
    return within != null || keepMissing || from != null;
  }

  private static Optional<LocalDate> day(String option, String given) {
    try {
      return Optional.ofNullable(given).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      throw new UserException(
          Fault.USAGE,
          "Cannot start: %s '%s' is no day. Wanted: yyyy-MM-dd, such as 2024-05-31."
              .formatted(option, given),
          e);
    }
  }
}
