package org.dateline.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.dateline.table.ArticleNumbers;
import org.junit.jupiter.api.Test;

/** Who held a key before, and how much of it is kept. */
class KeyHistoryTest {
  private static final int DAYS = 3;
  private static final int ENDS = 2;

  @Test
  void theEarliestAndTheLatestAreToldAndAllAreCounted() {
    KeyHistory history = new KeyHistory(DAYS, ENDS);
    List<Long> before = new ArrayList<>();
    for (int place = 0; place < 50; place++) {
      long number = ArticleNumbers.of(7 + place / 20, place % 20);
      KeyHistory.Found found = history.add(5, number);
      assertThat(found.earlier()).isEqualTo(before.size());
      assertThat(found.told()).containsExactly(told(before));
      before.add(number);
    }
  }

  @Test
  void itAgreesWithAListOfAllHolders() {
    long seed = 31;
    Random random = new Random(seed);
    KeyHistory history = new KeyHistory(DAYS, ENDS);
    List<List<Long>> holders = new ArrayList<>();
    for (int key = 0; key < 12; key++) {
      holders.add(new ArrayList<>());
    }
    int day = -20;
    int place = 0;
    for (int article = 0; article < 3_000; article++) {
      int step = random.nextInt(60) == 0 ? 1 + random.nextInt(5) : 0;
      place = step > 0 ? 0 : place + 1;
      day += step;
      long number = ArticleNumbers.of(day, place);
      for (int key = 0; key < holders.size(); key++) {
        if (random.nextInt(1 + key * key) == 0) {
          int oldest = day - DAYS;
          List<Long> known =
              holders.get(key).stream().filter(n -> ArticleNumbers.day(n) >= oldest).toList();
          KeyHistory.Found found = history.add(key, number);
          assertThat(found.earlier()).as("seed %d, key %d", seed, key).isEqualTo(known.size());
          assertThat(found.told()).as("seed %d, key %d", seed, key).containsExactly(told(known));
          holders.get(key).add(number);
        }
      }
    }
  }

  private static long[] told(List<Long> all) {
    LongStream few =
        all.size() <= 2 * ENDS
            ? all.stream().mapToLong(n -> n)
            : LongStream.concat(
                all.subList(0, ENDS).stream().mapToLong(n -> n),
                all.subList(all.size() - ENDS, all.size()).stream().mapToLong(n -> n));
    return few.toArray();
  }
}
