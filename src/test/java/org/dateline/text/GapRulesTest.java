package org.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GapRulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The pact is off, the said in a Tuesday statement.",
        "The ship sank off Malta, the informs.",
        "Rain is due, but the has no plan.",
        "Envoys of the and the council met.",
        "\"President spoke to the miners,\" an aide said.",
        "French President has signed the bill.",
        "Rain fell after Prime Minister said so.",
        "The plan was approved by President in June.",
        "She met with Foreign Minister, who left.",
        "According to , the bank is sound.",
        "According to, the bank is sound.",
        "He met , the head of the bank.",
        "The bridge was built by .",
        "She told  that the bank is sound.",
        "The two sides agreed to talk to EU members and"
      })
  void aCutIsCountedOnce(String body) {
    assertThat(Scans.body(body).gaps()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The said property was sold.",
        "\"Our President, my President wanted rain,\" she said.",
        "The President has signed the bill.",
        "Kenya's President has signed it, and his Prime Minister will.",
        "President Noble has signed the bill.",
        "The new President said so. A Minister was there.",
        "Ann Noble, President, said so. She was elected President in 1990.",
        "He spoke as Prime Minister. Mr. President, it rains.",
        "The Secretary of State will go. Noble is President of the club.",
        "That is what he looked at, and where it came from.",
        "He said so.  She did not.  They slept.",
        "He paused ... and left. It cost .5 percent.",
        "Sales to\nNet 5 vs 3 n/a",
        "PRESIDENT SAYS HE WILL GO.",
        "He ran for President."
      })
  void printedTextHasNoCut(String body) {
    assertThat(Scans.body(body).gaps()).isZero();
  }

  @Test
  void aCutIsFoundInItsSentence() {
    ScannedText scan = Scans.body("Rain fell. The roof leaks, the said. The band played.");

    assertThat(scan.gapIn(0)).isFalse();
    assertThat(scan.gapIn(1)).isFalse();
    assertThat(scan.gapIn(2)).isTrue();
    assertThat(scan.gapIn(3)).isFalse();
  }

  @Test
  void headlinesDropArticlesWithoutACut() {
    assertThat(Scans.scan("French President says no to new bridge", "Rain fell.").gaps()).isZero();
    assertThat(Scans.scan("president has no comment", "Rain fell.").gaps()).isZero();
  }

  @Test
  void aSentenceAsHeadlineHasCuts() {
    String headline = "French President has called the miners to the palace, the informs.";

    assertThat(Scans.scan(headline, "Rain fell.").gaps()).isEqualTo(2);
  }

  @Test
  void cutsInARepeatedHeadlineCountOnce() {
    String lead = "French President has called the miners to the palace";

    assertThat(Scans.scan(lead, lead + " today.").gaps()).isEqualTo(1);
  }

  @Test
  void aTextSetWithBlanksBeforeCommasHasNoCuts() {
    assertThat(Scans.body("Rain , hail , snow , sleet , fog and wind came .").gaps()).isZero();
  }

  @Test
  void columnsAreNoCuts() {
    String row = "Net  profit  was  up  and  sales  were  down\n";

    assertThat(Scans.body(row.repeat(5)).gaps()).isZero();
  }
}
