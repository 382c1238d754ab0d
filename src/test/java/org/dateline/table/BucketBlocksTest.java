package org.dateline.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import scala.Tuple2;

class BucketBlocksTest {
  private static final DayFilter FROM_20 = DayFilter.from(20);

  private final BucketBlocks blocks =
      new BucketBlocks(List.of(block(10, 1), block(20, 2), block(30, 3)).iterator());

  @Test
  void blocksOfDaysAreLookedAtBeforeAllAreTakenInTheirOrder() {
    List<Integer> seen = new ArrayList<>();
    List<String> taken = new ArrayList<>();

    blocks.peek(FROM_20, block -> seen.add(block.number()));
    blocks.take((address, block) -> taken.add(Exchange.day(address) + ": " + block.number()));
    blocks.take((address, block) -> taken.add("again"));

    assertThat(seen).containsExactly(2, 3);
    assertThat(taken).containsExactly("10: 1", "20: 2", "30: 3");
  }

  @Test
  void itIsKnownWhetherAllAreOfSuchDays() {
    assertThat(blocks.allAreOf(FROM_20)).isFalse();
    assertThat(blocks.allAreOf(DayFilter.from(10))).isTrue();
  }

  private static Tuple2<Long, byte[]> block(int day, int content) {
    ByteWriter out = new ByteWriter();
    out.number(content);
    return new Tuple2<>(Exchange.address(day, 4), out.toArray());
  }
}
