package org.dateline.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A date as print writes it: `Oct 14`, `October 27, 1987`, `07th February, 2022`, `1 October`.
 *
 * @param end offset of the first character after it
 * @param date the day; empty if the calendar has none such
 */
record PrintedDate(int end, Optional<LocalDate> date) {
  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  /** The shortest form of a month in print. */
  private static final int SHORTEST = 3;

  /** The date that begins at an offset; without a year the one nearest to the reference day. */
  static Optional<PrintedDate> at(String text, int offset, LocalDate reference) {
    boolean dayFirst = offset < text.length() && Character.isDigit(text.charAt(offset));
    int first = endOfWord(text, offset);
    int second = skip(text, first, ". ");
    int end = endOfWord(text, second);
    int month = month(dayFirst ? text.substring(second, end) : text.substring(offset, first));
    int day = day(dayFirst ? text.substring(offset, first) : text.substring(second, end));
    if (month == 0 || day == 0 || second == first) {
      return Optional.empty();
    }
    if (dayFirst && end < text.length() && text.charAt(end) == '.') {
      end++;
    }
    int yearAt = skip(text, end, ", ");
    int yearEnd = endOfWord(text, yearAt);
    if (yearEnd - yearAt == 4 && yearAt > end && number(text, yearAt, yearEnd) >= 1000) {
      return Optional.of(new PrintedDate(yearEnd, day(number(text, yearAt, yearEnd), month, day)));
    }
    return Optional.of(new PrintedDate(end, nearest(month, day, reference)));
  }

  /** Whether a word is a month, or one cut short with or without a period. */
  static boolean isMonth(String word) {
    return month(word.endsWith(".") ? word.substring(0, word.length() - 1) : word) > 0;
  }

  private static Optional<LocalDate> nearest(int month, int day, LocalDate reference) {
    Optional<LocalDate> best = Optional.empty();
    for (int year = reference.getYear() - 1; year <= reference.getYear() + 1; year++) {
      Optional<LocalDate> candidate = day(year, month, day);
      if (candidate.isPresent()
          && (best.isEmpty() || gap(candidate.get(), reference) < gap(best.get(), reference))) {
        best = candidate;
      }
    }
    return best;
  }

  private static long gap(LocalDate a, LocalDate b) {
    return Math.abs(ChronoUnit.DAYS.between(a, b));
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      // 30 February: printed, but no day
      return Optional.empty();
    }
  }

  /** The number of a month from 1, named in full or by its first three or more letters; else 0. */
  private static int month(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    for (int i = 0; i < MONTHS.size() && lower.length() >= SHORTEST; i++) {
      if (MONTHS.get(i).startsWith(lower)) {
        return i + 1;
      }
    }
    return 0;
  }

  /** The day in `3`, `03` or `3rd`, else 0. */
  private static int day(String word) {
    int digits = 0;
    while (digits < word.length() && isDigit(word.charAt(digits))) {
      digits++;
    }
    String rest = word.substring(digits).toLowerCase(Locale.ROOT);
    boolean ordinal = rest.isEmpty() || List.of("st", "nd", "rd", "th").contains(rest);
    int day = digits == 0 || digits > 2 || !ordinal ? 0 : number(word, 0, digits);
    return day > 31 ? 0 : day;
  }

  /** The value of a run of ASCII digits, -1 for anything else. */
  private static int number(String text, int begin, int end) {
    int value = 0;
    for (int i = begin; i < end; i++) {
      if (!isDigit(text.charAt(i))) {
        return -1;
      }
      value = value * 10 + text.charAt(i) - '0';
    }
    return value;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int endOfWord(String text, int begin) {
    int end = begin;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int skip(String text, int begin, String any) {
    int end = begin;
    while (end < text.length() && any.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }
}
