package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.dateline.error.UserException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgeTest {
  @ParameterizedTest
  @CsvSource({"90m, PT90M", "26h, PT26H", "3d, PT72H", "0m, PT0S"})
  void anAgeIsAWholeNumberAndItsUnit(String text, Duration age) {
    assertThat(Age.of("--max-age", text)).isEqualTo(age);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "26", "h", "-1h", "1.5h", "26 h", "1w", "9999999h"})
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> Age.of("--max-age", text))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("--max-age " + text + " is no age");
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0 s",
    "PT59.9S, 59 s",
    "PT60S, 1 min",
    "PT59M59S, 59 min",
    "PT26H10M, 26 h 10 min",
    "PT48H, 2 days 0 h",
    "PT100H, 4 days 4 h"
  })
  void anAgeIsToldInItsTwoLargestUnits(Duration age, String told) {
    assertThat(Age.told(age)).isEqualTo(told);
  }
}
