package org.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceRulesTest {
  /** A bar stands where a sentence must end, and nowhere else. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ferry sank.| Two sailors swam ashore.",
        "Who paid?| Nobody knows!| The court will ask.",
        "Mr. Olsen met Gen. Adeyemi and Prof. Li.| They spoke.",
        "Sen. Ruiz, Rep. Okafor and Lt. Col. Brandt flew to St. Louis.| Nobody else did.",
        "J. F. Marlow and George W. Penn wrote it.| P. Q. Rossi paid.",
        "Troops of the U.S. Navy left.| Planes left the U.S.| The allies stayed.",
        "He left the U.S. in May.| She came to the U.K.| But he did not.",
        "Wm. Hart of Nord S.A. (Norda) sold Acme Inc.| \"We sold it all,\" he said.",
        "The U.S. President Ann Noble arrived.",
        "It begins at 9 a.m. Monday and ends at 5 p.m. GMT.| It costs 3.50 euros.",
        "It begins at 9 a.m.| The doors close at noon.",
        "On Feb. 3 the bank opened.| Lot No. 5 was sold.| It rained in Feb.| The river rose.",
        "Acme Inc. said so.| Acme Corp. Chief Nina Hart agreed.| She left Acme Ltd.| It sold out.",
        "Rates rose 2.5 percent to 4.25.| Banks fell.",
        "It was ... a long day.| He waited ...| Nobody came.",
        "We met, as I said ... I think in spring.",
        "\"We won.| We are glad,\" he said.| \"The rest is silence.\"| He bowed.",
        "\"Who is there?\" he asked.| \"Go away!\" Anna Berg shouted.| They went.",
        "He called it an \"invasion.\"| Moscow denied it.",
        "(Prices rose.)| Wages did not.| [They never do.]| So it goes.",
        "He read the letter.| (It was short.)| Then he slept.",
        "The firm eBay grew.| eBay paid.| iPhone sales fell.",
        "In 1990 he won 12.| 300 people cheered.",
        "1. Mix flour.| Add milk.",
        "He asked \"why?\", then left.",
        "The blank is missing.|The next begins here.| It goes on.",
        "He won in 2019.|Then he lost.",
        "Yen vs. Dollar is the pair, e.g. today.",
        "Costs (rent, tax, etc.) rose, he said."
      })
  void sentencesEndWhereTheyShould(String marked) {
    ScannedText scan = Scans.body(marked.replace("|", ""));
    StringBuilder expected = new StringBuilder();
    for (String sentence : marked.split("\\|", -1)) {
      String words = String.join(" ", Scans.words(Scans.scan(sentence.strip(), "")));
      expected.append(expected.length() == 0 ? "" : " | ").append(words);
    }

    assertThat(Scans.sentences(scan)).isEqualTo(expected.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"これは文です。|次の文です。", "你好！|再见？|好。"})
  void wideMarksEndSentencesWithoutABlank(String marked) {
    ScannedText scan = Scans.body(marked.replace("|", ""));

    assertThat(scan.sentences()).isEqualTo(marked.split("\\|", -1).length + 1);
  }
}
