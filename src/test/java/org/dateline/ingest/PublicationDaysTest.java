package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.dateline.ingest.ArticleFields.DateSource;
import org.dateline.ingest.ArticleFields.PublicationDay;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDaysTest {
  private static final IngestSettings.Days SETTINGS =
      new IngestSettings.Days("none", LocalDate.of(1700, 1, 1), 2);

  @ParameterizedTest
  @CsvSource({
    "2024-03-01.txt,2024-03-01",
    "wire/2024/03/01/a.txt,2024-03-01",
    "wire-20240301-17.txt,2024-03-01",
    "2024-03-01/updated-2024-03-02.txt,2024-03-02",
    "2024-03-01/number-12345678.txt,2024-03-01",
    "2024-03-01/number-99991231.txt,2024-03-01",
    "99991231/2024-03-01.txt,2024-03-01",
    "2024-03-01,2024-03-01"
  })
  void theLastDayOfThePathThatFitsIsTaken(String path, LocalDate wanted) throws Exception {
    assertThat(days(path).fromPath("nothing"))
        .isEqualTo(new PublicationDay(wanted, DateSource.PATH));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.txt", "2024-03.txt", "2024-03-011.txt", "12024-03-01.txt", "2024-03/01.txt",
        "2024-02-30.txt", "123456789.txt", "2024_03_01.txt", "2024-03-0", "2024"
      })
  void aPathWithoutADayHasNone(String path) {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> days(path).fromPath("the field date is missing"))
        .satisfies(e -> assertThat(e.reject().reason()).isEqualTo(Reason.NO_DATE))
        .withMessage("the field date is missing, and the path names no day");
  }

  @ParameterizedTest
  @CsvSource({
    "1699-12-31,1699-12-31 is before the earliest day 1700-01-01",
    "2024-03-06,'2024-03-06 is after 2024-03-05, the file''s modification day and 2 more'"
  })
  void aDayOutOfRangeSaysWhatTheRangeIs(String day, String message) {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> days("a.txt").written(day, DateSource.FIELD))
        .satisfies(e -> assertThat(e.reject().reason()).isEqualTo(Reason.DATE_OUT_OF_RANGE))
        .withMessage(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1700-01-01", "2024-03-05"})
  void theEndsOfTheRangeAreTaken(String day) throws Exception {
    assertThat(days("a.txt").written(day, DateSource.HEADER).date()).hasToString(day);
  }

  private static PublicationDays days(String path) {
    return new PublicationDays(new InputFile(path, "/" + path, 0, Folder.MODIFIED, ""), SETTINGS);
  }
}
