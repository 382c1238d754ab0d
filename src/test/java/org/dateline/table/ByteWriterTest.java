package org.dateline.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteWriterTest {
  private static final long SEED = 91;

  @Test
  void whatIsWrittenIsReadInTheSameOrder() {
    ByteWriter out = new ByteWriter();
    Random random = new Random(SEED);
    for (int i = 0; i < 10_000; i++) {
      out.number(number(random));
      out.fixed(random.nextLong());
      out.string(bytes(random));
    }

    ByteReader in = new ByteReader(out.toArray());

    Random again = new Random(SEED);
    for (int i = 0; i < 10_000; i++) {
      assertThat(in.longNumber()).as("seed %d, %d", SEED, i).isEqualTo(number(again));
      assertThat(in.fixed()).as("seed %d, %d", SEED, i).isEqualTo(again.nextLong());
      assertThat(in.string()).as("seed %d, %d", SEED, i).isEqualTo(bytes(again));
    }
    assertThat(in.hasMore()).isFalse();
  }

  @Test
  void smallNumbersTakeOneByte() {
    ByteWriter out = new ByteWriter();
    out.number(0);
    out.number(127);
    assertThat(out.length()).isEqualTo(2);
    out.number(128);
    assertThat(out.length()).isEqualTo(4);
  }

  @Test
  void aPartIsCopied() {
    ByteWriter from = new ByteWriter();
    from.number(1);
    from.number(300);
    from.number(2);
    ByteWriter out = new ByteWriter();

    out.copy(from, 1, 3);

    assertThat(new ByteReader(out.toArray()).number()).isEqualTo(300);
    assertThat(out.length()).isEqualTo(2);
  }

  private static long number(Random random) {
    return (random.nextLong() >>> 1) >>> random.nextInt(63);
  }

  private static byte[] bytes(Random random) {
    byte[] bytes = new byte[random.nextInt(300)];
    random.nextBytes(bytes);
    return bytes;
  }
}
