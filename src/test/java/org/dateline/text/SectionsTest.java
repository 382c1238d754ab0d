package org.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SectionsTest {
  private static final String HEADLINE = "Two mayors open bridge over the northern strait";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Rain fell\"",
        "“Rain fell”",
        "„Rain fell“",
        "«Rain fell»",
        "»Rain fell«",
        "”Rain fell”",
        "“Rain fell"
      })
  void wordsBetweenQuotationMarksAreAQuote(String quote) {
    ScannedText scan = Scans.body("He said: " + quote + "\n\nThen he left.");

    assertThat(Scans.section(scan, Section.QUOTE)).isEqualTo("Rain fell");
    assertThat(Scans.section(scan, Section.BODY)).isEqualTo("He said Then he left");
  }

  @Test
  void aMarkAfterANumberIsAnInch() {
    assertThat(Scans.section(Scans.body("A 6\" pipe burst."), Section.QUOTE)).isEmpty();
  }

  @Test
  void quotesOfAHeadlineStayHeadline() {
    assertThat(Scans.section(Scans.scan("\"No,\" says mayor", ""), Section.HEADLINE))
        .isEqualTo("No says mayor");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TWO MAYORS OPEN BRIDGE OVER THE NORTHERN STRAIT.",
        "Two mayors open bridge over the northern strait, officials said.",
        "OSLO, March 1 (AP) - Two mayors open bridge over the northern strait.",
        "Two mayors open bridge over the northern sea."
      })
  void aRepeatedHeadlineIsNotCounted(String body) {
    ScannedText scan = Scans.scan(HEADLINE, body);

    assertThat(scan.headlineInBody()).isTrue();
    assertThat(scan.sentences()).isEqualTo(1);
    assertThat(scan.counted(0)).isFalse();
    assertThat(scan.sentence(scan.size() - 1)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Two mayors open school over the northern strait.",
        "On Monday two mayors open bridge over the northern strait.",
        "Two mayors open bridge.",
        ""
      })
  void anotherLeadDoesNotRepeatTheHeadline(String body) {
    assertThat(Scans.scan(HEADLINE, body).headlineInBody()).isFalse();
  }

  @Test
  void aShortHeadlineIsRepeatedOnlyByAWholeSentence() {
    assertThat(Scans.scan("Bridge opens today", "Bridge opens today. Rain.").headlineInBody())
        .isTrue();
    assertThat(Scans.scan("Bridge opens today", "Bridge opens today in Oslo.").headlineInBody())
        .isFalse();
    assertThat(Scans.scan("Bridge opens", "Bridge opens. Rain.").headlineInBody()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(Reporting by Ann Berg; editing by Li Wu)",
        "(Additional reporting by Ann Berg in Oslo)",
        "(Writing by Ann Berg.)",
        "(With inputs from agencies)",
        "Reporting by Ann Berg; Editing by Li Wu",
        "(Reuters)",
        "-- AP"
      })
  void aClosingCreditIsTheSource(String credit) {
    ScannedText scan = Scans.body("Rain fell.\n\n" + credit);

    assertThat(Scans.section(scan, Section.BODY)).isEqualTo("Rain fell");
    assertThat(Scans.section(scan, Section.SOURCE)).isNotEmpty();
    assertThat(scan.countedWords()).isEqualTo(4);
  }

  @Test
  void aCreditAfterTheLastSentenceBelongsToIt() {
    ScannedText scan = Scans.body("Rain fell. (Reporting by A. Berg; Editing by Li Wu)");

    assertThat(Scans.section(scan, Section.SOURCE))
        .isEqualTo("Reporting by A Berg Editing by Li Wu");
    assertThat(scan.sentences()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(It was the third storm.)",
        "Reporting by the council shows that rain fell.",
        "He spoke (reporting by phone).",
        "(Oslo)",
        "She works for Reuters",
        "(Reporting was hard.)"
      })
  void otherClosingLinesAreBody(String line) {
    assertThat(Scans.section(Scans.body("Rain fell.\n\n" + line), Section.SOURCE)).isEmpty();
  }
}
