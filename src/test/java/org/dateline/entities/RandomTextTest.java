package org.dateline.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.dateline.text.ScannedText;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class RandomTextTest {
  private static final List<String> PIECES =
      List.of(
          " ",
          " ",
          " ",
          ". ",
          "-",
          ", ",
          "'s ",
          "’s ",
          "&",
          " & ",
          "\n\n",
          "(",
          ") ",
          "\"",
          ": ",
          "of ",
          "von ",
          "der ",
          "al-",
          "the ",
          "said ",
          "President ",
          "Prime Minister ",
          "Mr. ",
          "Anna ",
          "Lindqvist ",
          "U.S.",
          "NATO",
          "New York",
          "Moscow",
          "Ministry ",
          "Inc. ",
          "Russian ",
          "May ",
          "J. ",
          "St. ",
          "O'Neill ",
          "Żądło",
          "\uD83D\uDE00",
          "\u0301",
          "1 ",
          "東京 ",
          "İ",
          "WASHINGTON, March 4 (Reuters) - ",
          "\uD835\uDC00 ",
          "ß ");

  @Test
  void mentionsAreInOrderApartAndCutFromTheText() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    NameReader reader = NameReader.by("rules");
    for (int round = 0; round < 3_000; round++) {
      ScannedText article = Found.scan(text(random, 12), text(random, 60));
      List<Mention> mentions = reader.read(article, "en", Found.DAY);
      check(article.text(), mentions, "seed " + seed + " round " + round);
      assertThat(reader.read(article, "en", Found.DAY)).isEqualTo(mentions);
      assertThat(ArticleNames.decode(ArticleNames.encode(mentions))).isEqualTo(mentions);
    }
  }

  private static void check(String text, List<Mention> mentions, String where) {
    int last = -1;
    for (Mention mention : mentions) {
      assertThat(mention.begin()).as(where).isGreaterThanOrEqualTo(last);
      String slice =
          text.substring(
              text.offsetByCodePoints(0, mention.begin()),
              text.offsetByCodePoints(0, mention.end()));
      assertThat(mention.surface()).as(where).isEqualTo(slice).isNotBlank();
      assertThat(mention.name()).as(where).isNotBlank();
      assertThat(mention.confidence()).as(where).isBetween(0.0, 1.0);
      assertThat(mention.entityId())
          .as(where)
          .isEqualTo(EntityIds.of(mention.type(), mention.name()));
      last = mention.end();
    }
  }

  private static String text(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(pieces); i >= 0; i--) {
      if (random.nextInt(8) == 0) {
        text.appendCodePoint(random.nextInt(0xD800));
      } else {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
    }
    return text.toString();
  }

  @Test
  void hostileTextTakesLinearTime() {
    Assertions.assertTimeout(
        Duration.ofSeconds(30),
        () -> {
          for (String word :
              List.of("Quillmere ", "German ", "Bank of ", "Anna ", "Moscow-", "U.S. ", "A & ")) {
            assertThat(Found.mentions("", word.repeat(100_000))).isNotNull();
          }
          assertThat(Found.mentions("", "QUILLMERE BANK ".repeat(16 * 1024 * 1024 / 15)))
              .isNotNull();
        });
  }
}
