package org.dateline.ingest;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.dateline.ingest.ArticleFields.DateSource;
import org.dateline.ingest.ArticleFields.PublicationDay;

/** Decides on which day the articles of one file were published. */
final class PublicationDays {
  private final InputFile file;
  private final IngestSettings.Days settings;
  private final Optional<ZoneId> zone;
  private final LocalDate latest;

  PublicationDays(InputFile file, IngestSettings.Days settings) {
    this.file = file;
    this.settings = settings;
    zone = settings.zone();
    latest =
        LocalDate.ofInstant(file.modifiedAt(), zone.orElse(ZoneOffset.UTC))
            .plusDays(settings.maxFuture());
  }

  /**
   * The day that a header or field names.
   *
   * @throws BadInputException `bad_date` or `date_out_of_range`
   */
  PublicationDay written(String text, DateSource source) throws BadInputException {
    return inRange(named(text, zone), source);
  }

  /**
   * The day that a text names, whenever it is.
   *
   * @param zone where the day is wanted; empty takes it as written
   * @throws BadInputException `bad_date`
   */
  static LocalDate named(String text, Optional<ZoneId> zone) throws BadInputException {
    return DayText.parse(text, zone)
        .orElseThrow(
            () ->
                new BadInputException(
                    Reason.BAD_DATE, Detail.quote(text) + " is not a date of the form yyyy-MM-dd"));
  }

  /**
   * The last day named in the path: a day in range before any other.
   *
   * @param instead what stands where the date is wanted, for the message
   * @throws BadInputException `no_date` or `date_out_of_range`
   */
  PublicationDay fromPath(String instead) throws BadInputException {
    LocalDate found = null;
    boolean fits = false;
    String path = file.path();
    for (int i = 0; i < path.length(); i++) {
      if (isDigit(path, i) && !isDigit(path, i - 1)) {
        Optional<LocalDate> day = dayAt(path, i);
        if (day.isPresent() && (fits(day.get()) || !fits)) {
          found = day.get();
          fits = fits(found);
        }
      }
    }
    if (found == null) {
      throw new BadInputException(Reason.NO_DATE, instead + ", and the path names no day");
    }
    return inRange(found, DateSource.PATH);
  }

  private static Optional<LocalDate> dayAt(String path, int from) {
    int run = 0;
    while (isDigit(path, from + run)) {
      run++;
    }
    if (run == 8) {
      return DayText.compact(path, from);
    }
    if (run != 4 || from + 10 > path.length() || isDigit(path, from + 10)) {
      return Optional.empty();
    }
    char separator = path.charAt(from + 4);
    boolean separated =
        (separator == '-' || separator == '/') && path.charAt(from + 7) == separator;
    return separated
        ? DayText.day(
            DayText.number(path, from, from + 4),
            DayText.number(path, from + 5, from + 7),
            DayText.number(path, from + 8, from + 10))
        : Optional.empty();
  }

  private static boolean isDigit(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private boolean fits(LocalDate day) {
    return !day.isBefore(settings.earliest()) && !day.isAfter(latest);
  }

  private PublicationDay inRange(LocalDate day, DateSource source) throws BadInputException {
    if (day.isBefore(settings.earliest())) {
      throw new BadInputException(
          Reason.DATE_OUT_OF_RANGE, day + " is before the earliest day " + settings.earliest());
    }
    if (day.isAfter(latest)) {
      throw new BadInputException(
          Reason.DATE_OUT_OF_RANGE,
          "%s is after %s, the file's modification day and %d more"
              .formatted(day, latest, settings.maxFuture()));
    }
    return new PublicationDay(day, source);
  }
}
