package org.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParagraphsTest {
  @Test
  void eachLineIsAParagraph() {
    assertThat(paragraphs("The bridge opened.\nThe mayor spoke.\r\n\r\nRain fell.\rIt was wet."))
        .isEqualTo("The bridge opened.¶The mayor spoke.¶Rain fell.¶It was wet.");
  }

  @Test
  void tableRowsStayApart() {
    assertThat(paragraphs("Shr 70 cts vs 61 cts\nNet 20 mln vs 17 mln\nRevs 2 bln vs 1 bln"))
        .isEqualTo("Shr 70 cts vs 61 cts¶Net 20 mln vs 17 mln¶Revs 2 bln vs 1 bln");
  }

  @Test
  void wrappedLinesAreJoinedAndAnIndentBeginsAParagraph() {
    assertThat(
            paragraphs(
                """
                The council opened the new bridge over the northern strait after
                years of delay and said that the soviet-
                built ferry would be kept in case the winds grow too strong for
                lorries and buses.
                    Drivers had waited since spring for the first chance to cross by
                road, and many slept in their cars.
                """))
        .isEqualTo(
            "The council opened the new bridge over the northern strait after years of delay and"
                + " said that the soviet-built ferry would be kept in case the winds grow too"
                + " strong for lorries and buses.¶Drivers had waited since spring for the first"
                + " chance to cross by road, and many slept in their cars.");
  }

  @Test
  void wrappedLinesAreJoinedUpToABlankLine() {
    assertThat(
            paragraphs(
                """
                The council opened the new bridge over the northern strait
                after years of delay.

                Drivers had waited since spring for the first chance to
                cross by road.
                """))
        .contains("strait after years", "delay.¶Drivers", "chance to cross");
  }

  @Test
  void aParagraphThatBreaksOffIsNotJoined() {
    assertThat(paragraphs("The two sides agreed to talk to the members and\nRain fell on Oslo."))
        .contains("members and¶Rain");
  }

  @Test
  void whiteSpaceIsOneBlank() {
    assertThat(paragraphs(" \u3000A\u00A0\u2009 b\tc\u200B \n\u00A0\n")).isEqualTo("A b c");
  }

  @Test
  void controlCharactersAndLoneSurrogatesDoNotPass() {
    assertThat(paragraphs("a\0b\u0007c\uFEFF so\u00ADft \uD800 \uDC00x \uD83D\uDE00"))
        .isEqualTo("abc soft \uFFFD \uFFFDx \uD83D\uDE00");
  }

  @Test
  void textIsComposed() {
    assertThat(paragraphs("Cafe\u0301 e\0\u0301")).isEqualTo("Caf\u00E9 \u00E9");
  }

  private static String paragraphs(String body) {
    String text = Scans.scan("", body).text();
    return text.substring(2).replace("\n\n", "¶");
  }
}
