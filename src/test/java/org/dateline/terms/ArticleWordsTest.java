package org.dateline.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArticleWordsTest {
  @Test
  void whatIsEncodedIsDecoded() {
    long seed = 81;
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      ArticleWords words = random(random);

      ArticleWords back = ArticleWords.decode(words.encode());

      String about = "seed " + seed + ", round " + round;
      assertThat(back.terms()).as(about).isEqualTo(words.terms());
      assertThat(back.spellings()).as(about).isEqualTo(words.spellings());
      assertThat(back.termOf()).as(about).isEqualTo(words.termOf());
      assertThat(back.counts()).as(about).isEqualTo(words.counts());
      assertThat(back.first()).as(about).isEqualTo(words.first());
      assertThat(back.second()).as(about).isEqualTo(words.second());
      assertThat(back.pairCounts()).as(about).isEqualTo(words.pairCounts());
      assertThat(back.encode()).as(about).isEqualTo(words.encode());
    }
  }

  @Test
  void anotherVersionIsRefused() {
    byte[] bytes = random(new Random(82)).encode();
    bytes[0]++;

    assertThatThrownBy(() -> ArticleWords.decode(bytes)).hasMessageContaining("version 3");
  }

  /** Terms are distinct and spellings not empty, as the reader makes them. */
  private static ArticleWords random(Random random) {
    byte[][] terms =
        random
            .ints(random.nextInt(40), 0, 1_000_000)
            .distinct()
            .mapToObj(i -> (i + text(random)).getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);
    int n = terms.length == 0 ? 0 : random.nextInt(300);
    byte[][] spellings = new byte[n][];
    int[] termOf = new int[n];
    int[] counts = new int[n];
    for (int i = 0; i < n; i++) {
      termOf[i] = random.nextInt(terms.length);
      spellings[i] =
          random.nextBoolean() ? null : (text(random) + 'x').getBytes(StandardCharsets.UTF_8);
      counts[i] = 1 + random.nextInt(random.nextBoolean() ? 3 : 1_000_000);
    }
    int pairs = n == 0 ? 0 : random.nextInt(200);
    return new ArticleWords(
        terms,
        spellings,
        termOf,
        counts,
        random.ints(pairs, 0, Math.max(n, 1)).toArray(),
        random.ints(pairs, 0, Math.max(n, 1)).toArray(),
        random.ints(pairs, 1, 500).toArray());
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      int c = random.nextInt(3) == 0 ? random.nextInt(0x110000) : random.nextInt(0x250);
      text.appendCodePoint(Character.getType(c) == Character.SURROGATE ? '-' : c);
    }
    return text.toString();
  }
}
