package org.dateline.store;

import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.error.Fault;
import org.dateline.error.UserException;

/** Recognises failures of the storage, also where Spark wrapped them. */
public final class StorageFaults {
  /** What file systems say, by what the operator is to do about it. */
  private static final List<Sign> SIGNS =
      List.of(
          new Sign("No space left on device", "Free space there and run again."),
          new Sign("Disk quota exceeded", "Raise the quota or free space, and run again."),
          new Sign("QuotaExceededException", "Raise the quota or free space, and run again."),
          new Sign("Read-only file system", "Mount it writable, or give another --output."),
          new Sign("Permission denied", "Let this user write there, or give another --output."),
          new Sign("AccessDeniedException", "Let this user write there, or give another --output."),
          new Sign(
              "AccessControlException", "Let this user write there, or give another --output."));

  private static final String LOOK =
      "Give the output folder of a run, on a file system that can be read.";

  /** The same for whoever only reads, and would neither publish nor write elsewhere. */
  private static final List<Sign> READING_SIGNS =
      Stream.of("Permission denied", "AccessDeniedException", "AccessControlException")
          .map(text -> new Sign(text, "Let this user read there, or ask one who may."))
          .toList();

  private StorageFaults() {}

  private record Sign(String text, String remedy) {}

  /**
   * The storage fault behind a failure, if it is one: full, read-only, over quota or not permitted.
   * Looks at all causes and at their text, since Spark keeps some failures of tasks as text only;
   * the deepest cause is told.
   *
   * @param doing what could not be done, as in "write table articles"
   */
  public static Optional<UserException> of(String doing, Throwable failure) {
    Deque<Throwable> causes = new ArrayDeque<>();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      causes.push(cause);
      if (cause instanceof UserException known) {
        return Optional.of(new UserException(known.fault(), known.getMessage(), failure));
      }
    }
    return causes.stream()
        .flatMap(cause -> signs(SIGNS, cause))
        .map(found -> storage(doing, found.text(), found.remedy(), failure))
        .findFirst();
  }

  /** What a cause says, a line of its text, and what to do about it. */
  private static Stream<Sign> signs(List<Sign> known, Throwable cause) {
    String text = cause.toString();
    return known.stream()
        .filter(sign -> text.contains(sign.text()))
        .map(sign -> new Sign(lineWith(sign.text(), text), sign.remedy()));
  }

  /** The fault to report when the output folder was only to be read, and that failed. */
  static UserException ofReading(String doing, String place, Exception failure) {
    return UserException.behind(failure).orElseGet(() -> reading(doing, place, failure));
  }

  private static UserException reading(String doing, String place, Exception failure) {
    Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
    Sign found = signs(READING_SIGNS, cause).findFirst().orElse(new Sign(cause.toString(), LOOK));
    return new UserException(
        Fault.STORAGE,
        "Cannot %s below %s: %s. %s".formatted(doing, place, found.text(), found.remedy()),
        failure);
  }

  /** The fault to report when writing the output folder failed. */
  static UserException of(String doing, String place, Exception failure) {
    return of(doing + " below " + place, failure)
        .orElseGet(
            () ->
                storage(
                    doing + " below " + place,
                    failure.toString(),
                    "Give an --output that is a folder on a writable file system.",
                    failure));
  }

  private static UserException storage(
      String doing, String found, String remedy, Throwable failure) {
    return new UserException(
        Fault.STORAGE,
        "Cannot %s: %s. Nothing was published; the newest snapshot is as it was. %s"
            .formatted(doing, found, remedy),
        failure);
  }

  private static String lineWith(String sign, String text) {
    return text.lines().filter(line -> line.contains(sign)).findFirst().orElse(text).strip();
  }
}
