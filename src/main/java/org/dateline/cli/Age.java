package org.dateline.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.error.Fault;
import org.dateline.error.UserException;

/** Ages as operators write and read them. */
final class Age {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,6})([mhd])");

  private Age() {}

  /**
   * The age that an option gives.
   *
   * @throws UserException of fault USAGE unless it is a whole number of minutes, hours or days
   */
  static Duration of(String option, String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new UserException(
          Fault.USAGE,
          "Cannot start: %s %s is no age; give a whole number and its unit, as in 90m, 26h or 3d."
              .formatted(option, text));
    }
    long number = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }

  /** An age in its two largest units. */
  static String told(Duration age) {
    if (age.compareTo(Duration.ofMinutes(1)) < 0) {
      return age.toSeconds() + " s";
    }
    if (age.compareTo(Duration.ofHours(1)) < 0) {
      return age.toMinutes() + " min";
    }
    return age.compareTo(Duration.ofDays(2)) < 0
        ? "%d h %d min".formatted(age.toHours(), age.toMinutesPart())
        : "%d days %d h".formatted(age.toDays(), age.toHoursPart());
  }
}
