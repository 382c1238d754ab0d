package org.dateline.job;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.ingest.InputFile;
import org.dateline.retraction.RetractionFile;

/**
 * What of the input a run takes as it is now. The rest stays as the publication before has it.
 *
 * @param within the only folder that is looked into, relative to the root; empty for all
 * @param keepMissing whether files that are in the input no more are kept
 * @param from articles before this day stay as they were published
 * @param to articles after this day are not read
 */
public record Reach(
    String within, boolean keepMissing, Optional<LocalDate> from, Optional<LocalDate> to) {
  /** The input as it is. */
  public static final Reach ALL = new Reach("", false, Optional.empty(), Optional.empty());

  public Reach {
    Objects.requireNonNull(within, "within");
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      throw refused("--from %s is after --to %s".formatted(from.get(), to.get()));
    }
  }

  /**
   * A folder as written on a command line.
   *
   * @throws UserException of fault USAGE if it is none below the root
   */
  public static String folder(String given) {
    String folder = given.replaceFirst("^(\\./+)+", "").replaceFirst("/+$", "");
    for (String part : folder.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        throw refused(
            "--within '%s' is no folder relative to the input, such as 2024/05".formatted(given));
      }
    }
    return folder;
  }

  /** Whether what was published before decides what the run reads. */
  boolean needsPublished() {
    return !within.isEmpty() || keepMissing || from.isPresent();
  }

  /**
   * Whether a run goes on that finds no file where it looks: all else, or all that was, is kept.
   *
   * @param isPublished whether there is something to keep
   */
  boolean mayFindNothing(boolean isPublished) {
    return !within.isEmpty() || (keepMissing && isPublished);
  }

  /** Whether a file is looked at. */
  boolean includes(InputFile file) {
    return within.isEmpty()
        || file.path().startsWith(within + "/")
        || file.path().equals(RetractionFile.NAME);
  }

  static UserException refused(String problem) {
    return new UserException(Fault.USAGE, "Cannot start: " + problem + ".");
  }
}
