package org.dateline.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityIdsTest {
  @ParameterizedTest
  @CsvSource({
    "PER, Joe Biden, per/joe-biden",
    "LOC, United States, loc/united-states",
    "ORG, NATO, org/nato",
    "LOC, São Paulo, loc/são-paulo",
    "PER, Maeve O'Neill, per/maeve-o-neill",
    "LOC, St. Petersburg, loc/st-petersburg",
    "ORG, AT&T, org/at-and-t",
    "ORG, Marks & Spencer, org/marks-and-spencer",
    "LOC, Москва, loc/москва",
    "MISC, C++, misc/c-~2b-~2b",
    "MISC, C#, misc/c-~23",
    "MISC, C, misc/c",
    "ORG, !!, org/~21~21"
  })
  void anIdIsReadable(EntityType type, String name, String id) {
    assertThat(EntityIds.of(type, name)).isEqualTo(id);
  }

  @Test
  void namesShareAnIdOnlyIfTheyDifferInCapitalsBlanksAndPunctuation() {
    String signs = "aAbB1é&+#-.' /$~«»€";
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Map<String, String> plain = new HashMap<>();
    for (int round = 0; round < 20_000; round++) {
      StringBuilder name = new StringBuilder("x");
      for (int i = random.nextInt(5); i >= 0; i--) {
        name.append(signs.charAt(random.nextInt(signs.length())));
      }
      String id = EntityIds.of(EntityType.ORG, name.toString());
      String words =
          name.toString()
              .toLowerCase(Locale.ROOT)
              .replace("&", " and ")
              .replaceAll("([+#$~€])", " $1 ")
              .replaceAll("[-.' /«»]+", " ")
              .strip();
      assertThat(plain.putIfAbsent(id, words)).as("seed %d", seed).isIn(null, words);
    }
  }
}
