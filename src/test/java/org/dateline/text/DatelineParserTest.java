package org.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineParserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          OSLO (Nordpost News / Wireline - 07th February, 2022) | OSLO | Nordpost News,Wireline | 2022-02-07
          OSLO, Oct 14 (AP) - | OSLO | AP | 2023-10-14
          LONDON, October 27 - | LONDON | - | 2023-10-27
          BONN - | BONN | - | -
          BONN -- | BONN | - | -
          BONN — | BONN | - | -
          PARIS (Reuters) - | PARIS | Reuters | -
          PARIS (Reuters) | PARIS | Reuters | -
          PANAMA CITY, Jan. 3 (AFP) -- | PANAMA CITY | AFP | 2024-01-03
          NEW YORK, March 4, 2021 - | NEW YORK | - | 2021-03-04
          BAGHDAD, Iraq (AP) – | BAGHDAD, Iraq | AP | -
          FORT WORTH, Texas, 14 October - | FORT WORTH, Texas | - | 2023-10-14
          RIO DE JANEIRO, 1st October, 1989 (UPI/AP) - | RIO DE JANEIRO | UPI,AP | 1989-10-01
          St. Petersburg, Feb. 3 (Interfax) - | St. Petersburg | Interfax | 2024-02-03
          ST. JOHN'S, Antigua - | ST. JOHN'S, Antigua | - | -
          N'DJAMENA, May 2 - | N'DJAMENA | - | 2024-05-02
          The Hague, 5 March (dpa) - | The Hague | dpa | 2024-03-05
          THE HAGUE, March 13 - | THE HAGUE | - | 2024-03-13
          Moscow, December 30 - | Moscow | - | 2023-12-30
          LIMA, March 23, Reuters - | LIMA | Reuters | 2024-03-23
          ROME, Feb 30 - | ROME | - | -
          ROME, Feb 29 - | ROME | - | 2024-02-29
          CHICAGO, April - | CHICAGO | - | -
          (Reuters) - | - | Reuters | -
          NEW DELHI, March 2 (PTI): | NEW DELHI | PTI | 2024-03-02
          """)
  void readsPlaceAgenciesAndDate(String dateline, String place, String agencies, String date) {
    ScannedText scan = Scans.body(dateline + " The council met on Monday.");

    Dateline found = scan.dateline().orElseThrow();
    assertThat(found.place().orElse(null)).isEqualTo(place);
    assertThat(String.join(",", found.agencies())).isEqualTo(agencies == null ? "" : agencies);
    assertThat(found.date()).isEqualTo(Optional.ofNullable(date).map(LocalDate::parse));
    assertThat(scan.text().substring("Short heading\n\n".length() + found.end()))
        .isEqualTo("The council met on Monday.");
    assertThat(Scans.section(scan, Section.BODY)).isEqualTo("The council met on Monday");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "U.S. - Soviet talks began in Geneva.",
        "NATO - Russia ties are cold.",
        "Moscow - based firms lost money.",
        "MOSCOW - based firms lost money.",
        "Moscow - The firms lost money.",
        "NATO (North Atlantic Treaty Organization) said it would not.",
        "IBM (NYSE) - The company said it lost money.",
        "UPDATE - The company said it lost money.",
        "SPORTS NEWS - Two teams are left.",
        "SOVIET UNION - WILL IT LAST",
        "Ann Berg (AP) said she was there.",
        "Sen. Ann Berg (R-Texas) - The one who voted no - left.",
        "On Oct. 14 - The day of the vote - rain fell.",
        "Monday, March 4 - the day of the vote - was wet.",
        "The AP - a news agency - said so.",
        "In May 2020 (Reuters) reported it.",
        "WASHINGTON officials said on March 3 - too late - that they knew.",
        "WASHINGTON, who died on Dec. 14 - a Saturday - was rich.",
        "BONN -",
        "- BONN",
        "(It rained) - The game was off.",
        "COVID-19 - The virus spread.",
        "ESTIMATES, VIEWS, CHARTS, NAMES, DATES, PLACES, THINGS AND MORE - The list is long."
      })
  void anOrdinarySentenceHasNoDateline(String body) {
    assertThat(Scans.body(body).dateline()).isEmpty();
  }

  @Test
  void aMissingYearIsTheOneNearestToThePublication() {
    TextScanner scanner = new TextScanner();

    assertThat(date(scanner.scan("", "ROME, Dec 31 - It rained.", LocalDate.of(2020, 1, 1))))
        .isEqualTo("2019-12-31");
    assertThat(date(scanner.scan("", "ROME, Jan 1 - It rained.", LocalDate.of(2019, 12, 31))))
        .isEqualTo("2020-01-01");
  }

  @Test
  void aDatelineBelongsToTheSentenceItStandsBefore() {
    ScannedText scan = Scans.body("ST. LOUIS, Mo., Feb. 3 (AP) - \"Rain fell.\" The river rose.");

    assertThat(Scans.sentences(scan)).isEqualTo("ST LOUIS Mo Feb 3 AP Rain fell | The river rose");
    assertThat(Scans.section(scan, Section.DATELINE)).isEqualTo("ST LOUIS Mo Feb 3 AP");
    assertThat(scan.countedWords()).isEqualTo(7);
  }

  @Test
  void onlyTheFirstParagraphHasADateline() {
    assertThat(Scans.body("Rain fell.\n\nROME, Jan 1 (AP) - It rained.").dateline()).isEmpty();
  }

  private static String date(ScannedText scan) {
    return scan.dateline().orElseThrow().date().orElseThrow().toString();
  }
}
