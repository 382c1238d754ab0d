package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dateline.table.Calendar;
import org.junit.jupiter.api.Test;

class ReadmeTest {
  private static final LocalDate TOUCHED = LocalDate.of(1989, 11, 10);

  @Test
  void theDaysToldAreThoseOfTheTablesAlsoWhereANightTouchedFewer() {
    assertThat(page(List.of(day(LocalDate.of(1989, 9, 1)), day(TOUCHED))))
        .contains(" from /in, days 1989-09-01 to 1989-11-10.");
    assertThat(page(List.of())).contains(" from /in, without days.");
  }

  private static PublishedTable.Day day(LocalDate date) {
    return new PublishedTable.Day(date, 1, "0", Map.of());
  }

  private static String page(List<PublishedTable.Day> days) {
    PublishedTable calendar =
        new PublishedTable("calendar", 1, List.of(), days.size(), "0", days, Map.of());
    Manifest manifest =
        new Manifest(
            2,
            1,
            "run",
            "snapshot",
            Samples.NOW,
            "0-test",
            "",
            "0",
            "/in",
            "0",
            null,
            Map.of(),
            new Manifest.Days(TOUCHED, TOUCHED, 1),
            List.of(calendar),
            List.of(),
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            Manifest.Gazetteer.NONE);
    return Readme.of(manifest, List.of(Calendar.CONTRACT), "/out/snapshot");
  }
}
