package org.dateline.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class HashesTest {
  @Property(tries = 300)
  void anAscendingListIsReadAsItWasWritten(@ForAll("hashes") List<Long> some) {
    long[] hashes = Hashes.distinct(some.stream().mapToLong(Long::longValue).toArray());

    assertThat(Hashes.decode(Hashes.encode(hashes))).isEqualTo(hashes);
  }

  @Provide
  Arbitrary<List<Long>> hashes() {
    return Arbitraries.longs().between(0, (1L << Hashes.BITS) - 1).list().ofMaxSize(300);
  }

  @Test
  void aLongListTakesLittleMoreThanFourBytesAHash() {
    long[] hashes = new Random(7).longs(2_000).map(Hashes::of).toArray();

    assertThat(Hashes.encode(Hashes.distinct(hashes))).hasSizeLessThan(2_000 * 9 / 2);
  }

  @Test
  void halvingKeepsThoseBelow() {
    assertThat(Hashes.keeps((1L << Hashes.BITS) - 1, 0)).isTrue();
    assertThat(Hashes.keeps(1L << (Hashes.BITS - 1), 1)).isFalse();
    assertThat(Hashes.keeps((1L << (Hashes.BITS - 1)) - 1, 1)).isTrue();
  }
}
