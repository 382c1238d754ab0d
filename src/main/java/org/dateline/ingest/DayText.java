package org.dateline.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;

/** Reads `yyyy-MM-dd`, alone or with a time and zone after it, and `yyyyMMdd`. */
final class DayText {
  private static final int DASHED = 10;
  private static final int COMPACT = 8;

  /** `10:30`, `10:30:15.25Z`, `10:30:15 +01:00`, `10:30 UTC`, `10:30+01:00[Europe/Paris]`. */
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("HH:mm[:ss]")
          .optionalStart()
          .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
          .optionalEnd()
          .appendPattern("[ ][XXXXX][X]")
          .optionalStart()
          .appendZoneRegionId()
          .optionalEnd()
          .optionalStart()
          .appendLiteral('[')
          .appendZoneRegionId()
          .appendLiteral(']')
          .optionalEnd()
          .toFormatter(Locale.ROOT);

  private DayText() {}

  /**
   * The day a text names, or empty if it names none.
   *
   * @param zone where the day is wanted, for a text with a time and a zone of its own; empty takes
   *     the day as written
   */
  static Optional<LocalDate> parse(String text, Optional<ZoneId> zone) {
    if (text.length() == COMPACT) {
      return compact(text, 0);
    }
    if (text.length() < DASHED || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return Optional.empty();
    }
    Optional<LocalDate> day = day(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    return text.length() == DASHED || day.isEmpty() ? day : withTime(day.get(), text, zone);
  }

  /** The day of eight digits, or empty. */
  static Optional<LocalDate> compact(String text, int from) {
    return day(
        number(text, from, from + 4),
        number(text, from + 4, from + 6),
        number(text, from + 6, from + COMPACT));
  }

  /** The day of three numbers, or empty if there is no such day; -1 stands for no number. */
  static Optional<LocalDate> day(int year, int month, int dayOfMonth) {
    if (year < 0 || month < 1 || month > 12 || dayOfMonth < 1) {
      return Optional.empty();
    }
    LocalDate first = LocalDate.of(year, month, 1);
    return dayOfMonth > first.lengthOfMonth()
        ? Optional.empty()
        : Optional.of(first.withDayOfMonth(dayOfMonth));
  }

  /** The number of ASCII digits, or -1. */
  static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = 10 * number + (c - '0');
    }
    return number;
  }

  private static Optional<LocalDate> withTime(LocalDate day, String text, Optional<ZoneId> zone) {
    char separator = text.charAt(DASHED);
    if (separator != 'T' && separator != 't' && separator != ' ') {
      return Optional.empty();
    }
    String time = text.substring(DASHED + 1).strip();
    try {
      TemporalAccessor parsed = TIME.parse(time);
      LocalTime clock = parsed.query(TemporalQueries.localTime());
      ZoneId own = parsed.query(TemporalQueries.zone());
      return Optional.of(
          zone.isEmpty() || own == null
              ? day
              : ZonedDateTime.of(day, clock, own).withZoneSameInstant(zone.get()).toLocalDate());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
