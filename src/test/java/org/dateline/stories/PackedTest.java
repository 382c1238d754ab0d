package org.dateline.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.dateline.table.ArticleNumbers;
import org.dateline.table.ByteReader;
import org.dateline.table.ByteWriter;
import org.junit.jupiter.api.Test;

/** What is packed for a shuffle comes out as it was. */
class PackedTest {
  @Property(tries = 300)
  void listsOfNeighbours(
      @ForAll @IntRange(min = -800_000, max = 800_000) int day,
      @ForAll("numbers") List<int[]> found) {
    List<List<Neighbour>> lists = new ArrayList<>();
    ByteWriter out = new ByteWriter();
    for (int n = 0; n < 3; n++) {
      List<Neighbour> list =
          found.stream()
              .skip(n)
              .map(v -> new Neighbour(ArticleNumbers.of(day - v[0], v[1]), v[2]))
              .toList();
      lists.add(list);
      NeighbourLists.write(list, day, out);
    }
    ByteReader in = new ByteReader(out.toArray());
    lists.forEach(list -> assertThat(NeighbourLists.read(in, day)).isEqualTo(list));
    assertThat(in.hasMore()).isFalse();
  }

  /** Days back, place and likeness. */
  @Provide
  Arbitrary<List<int[]>> numbers() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 40),
            Arbitraries.integers().between(0, Integer.MAX_VALUE),
            Arbitraries.integers().between(0, 1_000_000))
        .as((days, place, likeness) -> new int[] {days, place, likeness})
        .list()
        .ofMaxSize(30);
  }

  @Property(tries = 300)
  void vectors(@ForAll @LongRange(min = 0) long seed) {
    Random random = new Random(seed);
    List<StoryVector> vectors = new ArrayList<>();
    ByteWriter out = new ByteWriter();
    for (int i = 0; i < 3; i++) {
      StoryVector vector = Vectors.random(random, 1 + random.nextInt(1_000_000));
      vectors.add(vector);
      vector.write(out);
    }
    ByteReader in = new ByteReader(out.toArray());
    for (StoryVector vector : vectors) {
      StoryVector read = StoryVector.read(in);
      assertThat(read).usingRecursiveComparison().ignoringFields("numbers").isEqualTo(vector);
      assertThat(read.numbers()).isEqualTo(vector.isForm() ? vector.numbers() : new long[0]);
    }
    assertThat(in.hasMore()).isFalse();
  }

  @Property(tries = 300)
  void sketches(@ForAll @LongRange(min = 0) long seed) {
    Random random = new Random(seed);
    int n = random.nextInt(50);
    boolean[] names = new boolean[n];
    IntStream.range(0, n).forEach(i -> names[i] = random.nextBoolean());
    StorySketch sketch =
        new StorySketch(
            hashes(random, n),
            random.ints(n, 1, 5_000).toArray(),
            names,
            hashes(random, random.nextInt(3)),
            random.nextBoolean(),
            hashes(random, random.nextInt(64)));

    assertThat(StorySketch.decode(sketch.encode())).usingRecursiveComparison().isEqualTo(sketch);
  }

  private static long[] hashes(Random random, int n) {
    return random.longs(n).map(hash -> hash >>> 1).sorted().toArray();
  }

  @Test
  void aSketchOfAnotherVersionIsRefused() {
    byte[] other =
        new StorySketch(new long[0], new int[0], new boolean[0], new long[0], false, new long[0])
            .encode();
    other[0]++;
    assertThatThrownBy(() -> StorySketch.decode(other)).hasMessageContaining("version 2, wanted 1");
  }

  @Property(tries = 300)
  void parts(
      @ForAll @IntRange(min = -800_000, max = 800_000) int day,
      @ForAll boolean original,
      @ForAll Optional<String> source,
      @ForAll List<@LongRange(min = 0, max = 1_000) Long> numbers) {
    List<StoryPart.Term> terms =
        numbers.stream()
            .map(number -> new StoryPart.Term(utf8("tërm " + number), number / 1_000.0))
            .toList();
    List<StoryPart.Entity> entities =
        numbers.stream().map(n -> new StoryPart.Entity("e" + n, n.intValue())).toList();
    Optional<String> readable = source.map(PackedTest::readable);
    StoryPart part = new StoryPart(day, "0a", original, "Wörter 𐐷", readable, terms, entities);

    assertThat(StoryPart.decode(part.encode()))
        .usingRecursiveComparison()
        .withEqualsForType((a, b) -> Math.abs(a - b) < 1e-12, Double.class)
        .isEqualTo(part);
  }

  /** Without halves of characters, which no text has that was read. */
  private static String readable(String text) {
    return new String(utf8(text), StandardCharsets.UTF_8);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
