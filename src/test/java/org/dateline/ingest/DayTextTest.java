package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayTextTest {
  private static final Optional<ZoneId> AS_WRITTEN = Optional.empty();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-02-29|2024-02-29",
        "20240229|2024-02-29",
        "0001-01-01|0001-01-01",
        "9999-12-31|9999-12-31",
        "2024-03-01T23:30|2024-03-01",
        "2024-03-01T23:30:15Z|2024-03-01",
        "2024-03-01t23:30:15.123456789+05:30|2024-03-01",
        "2024-03-01 23:30:15 -0800|2024-03-01",
        "2024-03-01T23:30:15-08|2024-03-01",
        "2024-03-01 23:30 UTC|2024-03-01",
        "2024-03-01T23:30:15+01:00[Europe/Paris]|2024-03-01",
      })
  void aDayIsTakenAsWritten(String text, LocalDate wanted) {
    assertThat(DayText.parse(text, AS_WRITTEN)).contains(wanted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000-00-00", "2024-02-30", "2023-02-29", "2024-13-01", "2024-00-10", "2024-1-1",
        "24-03-01", "31/02/2024", "2024/03/01", "March 1, 2024", "2024-03-01x", "2024-03-01T",
        "2024-03-01T25:00", "2024-03-01 noon", "20241301", "2024030", "202403011", "1709251200",
        "-2024-03-01", "+12024-03-01", "٢٠٢٤-٠٣-٠١", "", "nan", "true"
      })
  void whatIsNoDayIsNone(String text) {
    assertThat(DayText.parse(text, AS_WRITTEN)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-03-01T23:30:00Z|2024-03-02",
        "2024-03-01T23:30:00+01:00|2024-03-01",
        "2024-03-02T03:00 Asia/Tokyo|2024-03-01",
        "2024-03-01T23:30|2024-03-01",
        "2024-03-01|2024-03-01",
      })
  void aZoneConvertsWhatNamesItsOwn(String text, LocalDate wanted) {
    assertThat(DayText.parse(text, Optional.of(ZoneId.of("Europe/Paris")))).contains(wanted);
  }

  @Test
  void everyDayOfFourCenturiesIsRead() {
    LocalDate last = LocalDate.of(2101, 1, 1);
    for (LocalDate day = LocalDate.of(1700, 1, 1); day.isBefore(last); day = day.plusDays(1)) {
      assertThat(DayText.parse(day.toString(), AS_WRITTEN)).contains(day);
    }
  }
}
