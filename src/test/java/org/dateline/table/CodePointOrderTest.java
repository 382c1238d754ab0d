package org.dateline.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CodePointOrderTest {
  @Test
  void stringsAreOrderedAsTheirUtf8Bytes() {
    long seed = 301;
    Random random = new Random(seed);
    int differs = 0;
    for (int i = 0; i < 200_000; i++) {
      String start = text(random);
      String a = start + text(random);
      String b = start + text(random);
      int wanted = Integer.signum(Arrays.compareUnsigned(utf8(a), utf8(b)));
      assertThat(Integer.signum(CodePointOrder.COMPARATOR.compare(a, b)))
          .as("seed %d: %s and %s", seed, a, b)
          .isEqualTo(wanted);
      differs += Integer.signum(a.compareTo(b)) == wanted ? 0 : 1;
    }
    assertThat(differs).as("pairs that Java orders otherwise").isPositive();
  }

  @Test
  void aCharacterAboveTheFirstPlaneComesAfterThoseBelow() {
    assertThat(CodePointOrder.COMPARATOR.compare("\uFFFD", "😀")).isNegative();
    assertThat(CodePointOrder.COMPARATOR.compare("a😀", "a\uE000")).isPositive();
    assertThat(CodePointOrder.COMPARATOR.compare("", "a")).isNegative();
    assertThat(CodePointOrder.COMPARATOR.compare("😀", "😀")).isZero();
  }

  @Test
  void stringsAreOrderedAlikeWhereNoneIsAboveTheFirstPlane() {
    List<String> mixed = new ArrayList<>(List.of("😀", "\uFFFD", "b", "a", "é"));
    mixed.sort(CodePointOrder.of(mixed.stream()));
    assertThat(mixed).containsExactly("a", "b", "é", "\uFFFD", "😀");

    List<String> plain = new ArrayList<>(List.of("\uFFFD", "b", "a", "é", "\uE000"));
    plain.sort(CodePointOrder.of(plain.stream()));
    assertThat(plain).containsExactly("a", "b", "é", "\uE000", "\uFFFD");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(3); i > 0; i--) {
      text.appendCodePoint(
          switch (random.nextInt(4)) {
            case 0 -> 'a' + random.nextInt(3);
            case 1 -> 0xE000 + random.nextInt(0x2000);
            case 2 -> 0x10000 + random.nextInt(0x100000);
            default -> random.nextInt(0xD800);
          });
    }
    return text.toString();
  }
}
