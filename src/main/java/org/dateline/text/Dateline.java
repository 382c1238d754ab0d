package org.dateline.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What stands before a report: place, agencies and date, each where it is printed.
 *
 * @param end offset in the paragraph of the first character of the report itself
 * @param place as printed, with its own spelling of capitals
 */
public record Dateline(
    int end, Optional<String> place, List<String> agencies, Optional<LocalDate> date) {
  public Dateline {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(date, "date");
    agencies = List.copyOf(agencies);
  }
}
