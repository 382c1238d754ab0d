package org.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Throws seeded random text at the scanner; the seed is in the failure text. */
class TextScannerSweepTest {
  private static final String[] PIECES = {
    " ",
    "  ",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "    ",
    ". ",
    "... ",
    "? ",
    "! ",
    ", ",
    " , ",
    "\"",
    "“",
    "”",
    "(",
    ")",
    " - ",
    "--",
    "—",
    ":",
    "the ",
    "said ",
    "President ",
    "by ",
    "and",
    "U.S. ",
    "Mr. ",
    "ROME",
    "March 3",
    "(AP)",
    "a",
    "B",
    "7",
    "é",
    "e\u0301",
    "\u0301",
    "中",
    "。",
    "ก",
    "😀",
    "\uD800",
    "\uDC00",
    "\0",
    "_",
    "\u200D",
    "it's ",
    "(Reporting by ",
    "x.Y",
    "ab.Cd",
    "\uFEFF"
  };

  private final TextScanner scanner = new TextScanner();

  @Test
  void anyTextKeepsTheRules() {
    for (long seed = 0; seed < 4_000; seed++) {
      Random random = new Random(seed);
      check(random(random, 12), random(random, 80), seed);
    }
  }

  @Test
  void aLongTextKeepsTheRules() {
    for (long seed = 0; seed < 4; seed++) {
      check("", random(new Random(seed), 4_000), seed);
    }
  }

  private static String random(Random random, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most); i > 0; i--) {
      if (random.nextInt(8) == 0) {
        text.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x3000 : 0x110000));
      } else {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
    }
    return text.toString();
  }

  private void check(String headline, String body, long seed) {
    ScannedText scan = scanner.scan(headline, body, Scans.DAY);
    String text = scan.text();
    String why = "seed " + seed;
    assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).as(why).isTrue();
    assertThat(text.replace("\n\n", "")).as(why).doesNotContain("  ", "\n", "\0");
    String[] blocks = text.split("\n\n", -1);
    assertThat(scan.paragraphs()).as(why).isEqualTo(blocks.length - 1);
    int counted = 0;
    for (int i = 0; i < scan.size(); i++) {
      counted += scan.counted(i) ? 1 : 0;
      checkWord(scan, i, why);
    }
    assertThat(scan.countedWords()).as(why).isEqualTo(counted);
    assertThat(scan.sentences()).as(why).isPositive();
    assertThat(scan.codePoint(text.length()))
        .as(why)
        .isEqualTo(text.codePointCount(0, text.length()));
  }

  private static void checkWord(ScannedText scan, int word, String why) {
    String text = scan.text();
    int begin = scan.begin(word);
    assertThat(begin).as(why).isBetween(word == 0 ? 0 : scan.end(word - 1), scan.end(word) - 1);
    assertThat(text.substring(begin, scan.end(word)))
        .as(why)
        .doesNotContain(" ", "\n")
        .matches(found -> found.codePoints().anyMatch(Character::isLetterOrDigit));
    assertThat(Character.isLowSurrogate(text.charAt(begin))).as(why).isFalse();
    int last = scan.sentences() + (scan.headlineInBody() ? 1 : 0) - 1;
    assertThat(scan.sentence(word)).as(why).isBetween(0, last);
    assertThat(scan.paragraph(word)).as(why).isBetween(0, scan.paragraphs());
    assertThat(scan.section(word) == Section.HEADLINE).as(why).isEqualTo(scan.paragraph(word) == 0);
    assertThat(scan.codePoint(begin)).as(why).isEqualTo(text.codePointCount(0, begin));
    if (word > 0) {
      int paragraphs = scan.paragraph(word) - scan.paragraph(word - 1);
      int sentences = scan.sentence(word) - scan.sentence(word - 1);
      assertThat(paragraphs).as(why).isNotNegative();
      assertThat(sentences).as(why).isBetween(paragraphs > 0 ? 1 : 0, 1);
    }
  }
}
